#include "scan/fetch/response_head.hpp"

#include <algorithm>
#include <charconv>

namespace evenhand::scan {
namespace {

base::Error broken(std::string what) {
    return {base::ErrorCode::malformed, "the answer " + std::move(what), "", {}};
}

std::string lowered(std::string_view words) {
    std::string out(words);
    std::ranges::transform(
        out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

std::string_view trimmed(std::string_view words) {
    const auto first = words.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view{}
                                           : words.substr(first, words.find_last_not_of(" \t") - first + 1);
}

bool is_token(std::string_view word) {
    static constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return !word.empty() && std::ranges::all_of(word, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               marks.find(c) != std::string_view::npos;
    });
}

bool holds_control(std::string_view value) {
    return std::ranges::any_of(
        value, [](char c) { return (static_cast<unsigned char>(c) < 0x20U && c != '\t') || c == 0x7f; });
}

base::Result<int> status_in(std::string_view line) {
    int status = 0;
    const bool version = line.starts_with("HTTP/1.1 ") || line.starts_with("HTTP/1.0 ");
    const bool digits = version && line.size() >= 12 && (line.size() == 12 || line[12] == ' ');
    const auto* const begin = line.data() + (digits ? 9 : 0);
    if (!digits || std::from_chars(begin, begin + 3, status).ptr != begin + 3 || status < 100) {
        return broken("is not in HTTP");
    }
    return status;
}

base::Result<Field> field_in(std::string_view line) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !is_token(line.substr(0, colon)) || holds_control(line)) {
        return broken("has a header line that is none");
    }
    return Field{lowered(line.substr(0, colon)), std::string(trimmed(line.substr(colon + 1)))};
}

bool is_number(std::string_view text) {
    return !text.empty() && text.size() <= 18 &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// "12, 12" is one length said twice (RFC 9112 section 6.3).
base::Result<Framing> length_of(std::string_view lengths) {
    const std::string_view first = trimmed(lengths.substr(0, lengths.find(',')));
    for (std::string_view rest = lengths; !rest.empty();) {
        const auto comma = std::min(rest.find(','), rest.size());
        if (trimmed(rest.substr(0, comma)) != first) {
            return broken("tells two lengths");
        }
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    Framing framing{Framing::Kind::length, 0};
    if (!is_number(first)) {
        return broken("tells a length that is no number");
    }
    std::from_chars(first.data(), first.data() + first.size(), framing.length);
    return framing;
}

}  // namespace

std::string_view ResponseHead::field(std::string_view name) const {
    const auto found = std::ranges::find(fields, name, &Field::name);
    return found == fields.end() ? std::string_view{} : std::string_view(found->value);
}

std::string ResponseHead::list(std::string_view name) const {
    std::string all;
    for (const Field& field : fields) {
        if (field.name == name) {
            all += (all.empty() ? "" : ", ") + field.value;
        }
    }
    return all;
}

std::string ResponseHead::text() const {
    std::string out;
    for (const Field& field : fields) {
        if (field.name != "set-cookie" && field.name != "set-cookie2") {
            out += field.name + ": " + field.value + "\n";
        }
    }
    return out;
}

std::size_t head_length(std::string_view bytes) {
    for (auto at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1)) {
        const auto rest = bytes.substr(at + 1);
        if (rest.starts_with('\n')) {
            return at + 2;
        }
        if (rest.starts_with("\r\n")) {
            return at + 3;
        }
    }
    return 0;
}

base::Result<ResponseHead> parse_head(std::string_view bytes) {
    ResponseHead head;
    bool first = true;
    while (!bytes.empty()) {
        const auto end = std::min(bytes.find('\n'), bytes.size());
        std::string_view line = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        if (line.empty()) {
            break;
        }
        if (first) {
            EVENHAND_TRY(head.status, status_in(line));
            first = false;
        } else if ((line[0] == ' ' || line[0] == '\t') && !head.fields.empty() && !holds_control(line)) {
            head.fields.back().value += " " + std::string(trimmed(line));
        } else {
            EVENHAND_TRY(Field field, field_in(line));
            head.fields.push_back(std::move(field));
        }
        if (head.fields.size() > field_limit) {
            return broken("has too many header lines");
        }
    }
    if (first) {
        return broken("is not in HTTP");
    }
    return head;
}

base::Result<Framing> framing_of(const ResponseHead& head) {
    if (head.status / 100 == 1 || head.status == 204 || head.status == 304) {
        return Framing{};
    }
    const std::string coding = lowered(head.list("transfer-encoding"));
    const std::string lengths = head.list("content-length");
    if (!coding.empty()) {
        if (coding != "chunked" || !lengths.empty()) {
            return broken("contradicts itself about its length");
        }
        return Framing{Framing::Kind::chunked, 0};
    }
    if (!lengths.empty()) {
        return length_of(lengths);
    }
    return Framing{Framing::Kind::to_the_end, 0};
}

}  // namespace evenhand::scan
