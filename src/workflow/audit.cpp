#include "evenhand/workflow/audit.hpp"

#include "evenhand/base/digest.hpp"
#include "workflow/fields.hpp"

#include <algorithm>
#include <charconv>

namespace evenhand::workflow {
namespace {

using Detail = std::pair<std::string, std::string>;

bool is_digest(std::string_view text) {
    constexpr std::string_view start = "sha256:";
    constexpr std::size_t digits = 64;
    return text.size() == start.size() + digits && text.starts_with(start) &&
           std::ranges::all_of(text.substr(start.size()),
                               [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

/// Why the link does not follow the head; empty where it does.
std::string misfit(const Link& link, const Head& head) {
    const std::string number = std::to_string(link.number);
    const std::string awaited = std::to_string(head.number + 1);
    if (link.number > head.number + 1) {
        return "entry " + awaited + " is missing: after " + std::to_string(head.number) + " comes " + number;
    }
    if (link.number != head.number + 1) {
        return "entry " + number + " stands where entry " + awaited + " should";
    }
    if (link.previous != head.digest) {
        return "entry " + number + " does not follow the entry before it: it was made after another one";
    }
    if (link.digest != link_digest(link.number, link.previous, link.content)) {
        return "entry " + number +
               " was changed after it was recorded: its digest is not that of its content";
    }
    return {};
}

}  // namespace

std::string_view Fact::detail(std::string_view key) const noexcept {
    const auto found = std::ranges::find(details, key, &Detail::first);
    return found == details.end() ? std::string_view{} : std::string_view(found->second);
}

void add_detail(Fact& fact, std::string key, std::string value) {
    const auto place = std::ranges::lower_bound(fact.details, key, {}, &Detail::first);
    base::ensure(place == fact.details.end() || place->first != key, "add_detail: the key is there already");
    fact.details.insert(place, {std::move(key), std::move(value)});
}

std::string_view chain_start() {
    return "sha256:0000000000000000000000000000000000000000000000000000000000000000";
}

Head start_of_chain() {
    return {0, std::string(chain_start())};
}

std::string content_of(const Fact& fact) {
    std::string bytes = "evenhand/audit/1\n";
    append_field(bytes, "at", iso(fact.at));
    append_field(bytes, "who", fact.who.value);
    append_field(bytes, "council", fact.council.value);
    append_field(bytes, "act", fact.act);
    append_field(bytes, "submission", std::to_string(fact.subject.value));
    for (const auto& [key, value] : fact.details) {
        append_field(bytes, "key", key);
        append_field(bytes, "value", value);
    }
    return bytes;
}

std::string content_digest(const Fact& fact) {
    return base::sha256(content_of(fact));
}

std::string link_digest(std::int64_t number, const std::string& previous, const std::string& content) {
    std::string bytes = "evenhand/link/1\n";
    append_field(bytes, "number", std::to_string(number));
    append_field(bytes, "previous", previous);
    append_field(bytes, "content", content);
    return base::sha256(bytes);
}

Link link_of(const Entry& entry) {
    return {entry.number, entry.previous, content_digest(entry.fact), entry.digest};
}

Entry sealed(Fact fact, const Head& head) {
    Entry entry{head.number + 1, std::move(fact), head.digest, {}};
    entry.digest = link_digest(entry.number, entry.previous, content_digest(entry.fact));
    return entry;
}

ChainVerifier::ChainVerifier(Head head) : head_(std::move(head)) {}

bool ChainVerifier::read(const Link& link) {
    if (break_) {
        return false;
    }
    if (std::string why = misfit(link, head_); !why.empty()) {
        break_ = Break{head_.number + 1, std::move(why)};
        return false;
    }
    head_ = {link.number, link.digest};
    return true;
}

bool ChainVerifier::read(const Entry& entry) {
    if (!read(link_of(entry))) {
        return false;
    }
    if (last_ && entry.fact.at < *last_) {
        set_back_.push_back(entry.number);
    }
    last_ = entry.fact.at;
    return true;
}

std::string line_of(const Anchor& anchor) {
    return iso(anchor.at) + " " + std::to_string(anchor.head.number) + " " + anchor.head.digest;
}

base::Result<Anchor> parse_anchor(std::string_view line) {
    const base::Error malformed{
        base::ErrorCode::malformed,
        "this is no anchor of an audit",
        "a line has a moment, a number and a digest: 2027-04-08T06:00:00Z 12 sha256:…",
        {}};
    const auto first = line.find(' ');
    const auto second = first == std::string_view::npos ? first : line.find(' ', first + 1);
    if (second == std::string_view::npos) {
        return malformed;
    }
    const auto at = parse_instant(line.substr(0, first));
    const auto digits = line.substr(first + 1, second - first - 1);
    std::int64_t number = -1;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const auto digest = line.substr(second + 1);
    const bool whole = fault == std::errc{} && end == digits.data() + digits.size() && number >= 0;
    if (!at.ok() || !whole || !is_digest(digest)) {
        return malformed;
    }
    return Anchor{*at, {number, std::string(digest)}};
}

}  // namespace evenhand::workflow
