#include "evenhand/scan/robots.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <utility>

namespace evenhand::scan {
namespace {

constexpr std::size_t most_bytes = std::size_t{512} * 1024;
constexpr std::string_view blanks = " \t\v\f";

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

std::string lowered(std::string_view words) {
    std::string out(words);
    std::ranges::transform(out, out.begin(), lower);
    return out;
}

std::string_view trimmed(std::string_view words) {
    const auto first = words.find_first_not_of(blanks);
    if (first == std::string_view::npos) {
        return {};
    }
    return words.substr(first, words.find_last_not_of(blanks) - first + 1);
}

/// RFC 9309 section 2.2.1: letters, '_' and '-'; what follows ("/2.1", a comment in words) does not count.
std::string product_token(std::string_view words) {
    const auto end = std::ranges::find_if_not(
        words, [](char c) { return (lower(c) >= 'a' && lower(c) <= 'z') || c == '_' || c == '-'; });
    return lowered(words.substr(0, static_cast<std::size_t>(end - words.begin())));
}

/// Section 2.2.2: bytes outside ASCII in a file are compared as the escapes they stand for in a request, and
/// escapes whatever the case of their digits.
enum class BeyondAscii : std::uint8_t { escaped, kept };

std::string escaped(std::string_view path, BeyondAscii beyond_ascii) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto is_digit = [](char c) {
        return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'f');
    };
    std::string out;
    for (std::size_t at = 0; at < path.size(); ++at) {
        const auto byte = static_cast<unsigned char>(path[at]);
        if (byte >= 0x80U && beyond_ascii == BeyondAscii::escaped) {
            out += {'%', digits[byte >> 4U], digits[byte & 0xfU]};
        } else if (byte == '%' && at + 2 < path.size() && is_digit(path[at + 1]) && is_digit(path[at + 2])) {
            const auto upper = [](char c) { return c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c; };
            out += {'%', upper(path[at + 1]), upper(path[at + 2])};
            at += 2;
        } else {
            out += path[at];
        }
    }
    return out;
}

/// Path and query of an address, without the fragment.
std::string_view path_of(std::string_view url) {
    url = url.substr(0, url.find('#'));
    const auto scheme = url.find("://");
    if (scheme != std::string_view::npos && scheme < url.find_first_of("/?")) {
        const auto begin = url.find_first_of("/?", scheme + 3);
        return begin == std::string_view::npos ? std::string_view{} : url.substr(begin);
    }
    return url;
}

/// Greedy over the last '*' alone, which is enough for prefixes and keeps the time at pattern times path.
bool fits(std::string_view pattern, std::string_view path) {
    const bool to_the_end = pattern.ends_with('$');
    if (to_the_end) {
        pattern.remove_suffix(1);
    }
    std::size_t in_pattern = 0;
    std::size_t in_path = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    for (;;) {
        if (in_pattern == pattern.size() && (!to_the_end || in_path == path.size())) {
            return true;
        }
        if (in_pattern < pattern.size() && pattern[in_pattern] == '*') {
            star = in_pattern++;
            resume = in_path;
        } else if (in_pattern < pattern.size() && in_path < path.size() &&
                   pattern[in_pattern] == path[in_path]) {
            ++in_pattern;
            ++in_path;
        } else if (star != std::string_view::npos && resume < path.size()) {
            in_pattern = star + 1;
            in_path = ++resume;
        } else {
            return false;
        }
    }
}

enum class Key { other, user_agent, allow, disallow, crawl_delay, sitemap };

/// With the misspellings that robots.txt files are known for.
constexpr std::pair<std::string_view, Key> keys[] = {
    {"user-agent", Key::user_agent}, {"useragent", Key::user_agent},    {"user agent", Key::user_agent},
    {"allow", Key::allow},           {"disallow", Key::disallow},       {"dissallow", Key::disallow},
    {"dissalow", Key::disallow},     {"disalow", Key::disallow},        {"diasllow", Key::disallow},
    {"disallaw", Key::disallow},     {"crawl-delay", Key::crawl_delay}, {"crawldelay", Key::crawl_delay},
    {"sitemap", Key::sitemap},       {"site-map", Key::sitemap}};

Key key_named(std::string_view word) {
    const std::string name = lowered(word);
    const auto* const found = std::ranges::find(keys, name, &std::pair<std::string_view, Key>::first);
    return found == std::end(keys) ? Key::other : found->second;
}

}  // namespace

/// One pass over the lines.
class RobotsReader {
  public:
    Robots read(std::string_view bytes) {
        bytes = bytes.substr(0, most_bytes);
        if (bytes.starts_with("\xef\xbb\xbf")) {
            bytes.remove_prefix(3);
        }
        while (!bytes.empty()) {
            const auto end = std::min(bytes.find_first_of("\r\n"), bytes.size());
            take_line(bytes.substr(0, end));
            bytes.remove_prefix(std::min(end + 1, bytes.size()));
        }
        return std::move(robots_);
    }

  private:
    void take_line(std::string_view line) {
        line = trimmed(line.substr(0, line.find('#')));
        auto split = line.find(':');
        if (split == std::string_view::npos) {
            // "Disallow /private": understood where there are just two words.
            split = line.find_first_of(blanks);
            if (split == std::string_view::npos ||
                trimmed(line.substr(split)).find_first_of(blanks) != std::string_view::npos) {
                return;
            }
        }
        take(key_named(trimmed(line.substr(0, split))), trimmed(line.substr(split + 1)));
    }

    void take(Key key, std::string_view value) {
        switch (key) {
        case Key::user_agent: take_token(value); return;
        case Key::allow: take_rule(value, true); return;
        case Key::disallow: take_rule(value, false); return;
        case Key::crawl_delay: take_delay(value); return;
        case Key::sitemap: robots_.sitemaps_.emplace_back(value); return;
        case Key::other: return;  // does not end a group (section 2.2.4)
        }
    }

    void take_token(std::string_view value) {
        if (!in_tokens_) {
            robots_.groups_.emplace_back();
            in_tokens_ = true;
        }
        const bool everybody = value == "*" || (value.size() > 1 && value[0] == '*' &&
                                                blanks.find(value[1]) != std::string_view::npos);
        robots_.groups_.back().tokens.push_back(everybody ? "*" : product_token(value));
    }

    void take_rule(std::string_view value, bool allow) {
        in_tokens_ = false;
        if (!robots_.groups_.empty() && !value.empty()) {
            robots_.groups_.back().rules.push_back({escaped(value, BeyondAscii::escaped), allow});
        }
    }

    void take_delay(std::string_view value) {
        double seconds = 0;
        const auto read = std::from_chars(value.data(), value.data() + value.size(), seconds);
        const bool sane = read.ec == std::errc() && seconds >= 0 && seconds <= 86'400;
        if (robots_.groups_.empty() || !sane) {
            return;
        }
        in_tokens_ = false;
        auto& delay = robots_.groups_.back().delay;
        delay = std::max(delay.value_or(std::chrono::milliseconds{0}),
                         std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000)));
    }

    Robots robots_;
    bool in_tokens_ = false;  ///< the last line of a group was a User-agent, so the next adds to it
};

Robots Robots::parse(std::string_view bytes) {
    return RobotsReader().read(bytes);
}

Robots Robots::all_allowed() {
    return {};
}

Robots Robots::none_allowed() {
    Robots robots;
    robots.groups_.push_back({{"*"}, {{"/", false}}, std::nullopt});
    return robots;
}

std::vector<const Robots::Group*> Robots::groups_of(std::string_view token) const {
    const std::string wanted = product_token(token);
    std::vector<const Group*> own;
    std::vector<const Group*> everybody;
    for (const Group& group : groups_) {
        if (!wanted.empty() && std::ranges::count(group.tokens, wanted) > 0) {
            own.push_back(&group);
        }
        if (std::ranges::count(group.tokens, "*") > 0) {
            everybody.push_back(&group);
        }
    }
    return own.empty() ? everybody : own;
}

bool Robots::allows(std::string_view token, std::string_view url) const {
    std::string path = escaped(path_of(url), BeyondAscii::kept);
    if (!path.starts_with('/')) {
        path.insert(path.begin(), '/');
    }
    if (path == "/robots.txt") {
        return true;  // RFC 9309 section 2.2.2
    }
    const Rule* strongest = nullptr;
    for (const Group* group : groups_of(token)) {
        for (const Rule& rule : group->rules) {
            const bool stronger =
                strongest == nullptr || rule.pattern.size() > strongest->pattern.size() ||
                (rule.pattern.size() == strongest->pattern.size() && rule.allow && !strongest->allow);
            if (stronger && fits(rule.pattern, path)) {
                strongest = &rule;
            }
        }
    }
    return strongest == nullptr || strongest->allow;
}

std::optional<std::chrono::milliseconds> Robots::crawl_delay(std::string_view token) const {
    std::optional<std::chrono::milliseconds> longest;
    for (const Group* group : groups_of(token)) {
        if (group->delay && (!longest || *group->delay > *longest)) {
            longest = group->delay;
        }
    }
    return longest;
}

}  // namespace evenhand::scan
