#include "base/toml_letters.hpp"

#include <algorithm>
#include <string>

namespace evenhand::base {
namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

bool is_quote(char letter) {
    return letter == '"' || letter == '\'';
}

/// Behind the string that begins at `at`; none where it is never closed.
std::optional<std::size_t> past_string(std::string_view toml, std::size_t at) {
    const char quote = toml[at];
    const std::string three(3, quote);
    const bool may_hold_lines = toml.substr(at).starts_with(three);
    for (at += may_hold_lines ? three.size() : 1; at < toml.size(); ++at) {
        if (toml[at] == '\\' && quote == '"') {
            ++at;
        } else if (may_hold_lines && toml.substr(at).starts_with(three)) {
            // Two more quotes at the end are the last letters of the string.
            const auto past = std::min(toml.find_first_not_of(quote, at), toml.size());
            return std::min(past, at + 2 * three.size() - 1);
        } else if (!may_hold_lines && toml[at] == quote) {
            return at + 1;
        } else if (!may_hold_lines && toml[at] == '\n') {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::uint32_t> line_of_stray_letter(std::string_view toml) {
    std::size_t at = toml.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    while (at < toml.size()) {
        if (static_cast<unsigned char>(toml[at]) >= 0x80) {
            return static_cast<std::uint32_t>(std::ranges::count(toml.substr(0, at), '\n')) + 1;
        }
        if (is_quote(toml[at])) {
            const auto past = past_string(toml, at);
            if (!past) {
                return std::nullopt;
            }
            at = *past;
        } else if (toml[at] == '#') {
            at = std::min(toml.find('\n', at), toml.size());
        } else {
            ++at;
        }
    }
    return std::nullopt;
}

}  // namespace evenhand::base
