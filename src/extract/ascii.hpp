#pragma once

#include <algorithm>
#include <string>
#include <string_view>

// What HTML calls space and case: ASCII only.

namespace evenhand::extract {

constexpr bool is_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
}
constexpr bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}
constexpr char lower(char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}
constexpr bool is_letter(char byte) {
    return lower(byte) >= 'a' && lower(byte) <= 'z';
}

inline std::string lowered(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), lower);
    return out;
}

inline std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && is_space(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

/// With one blank for each run of spaces, no-break ones too, and none at the ends.
inline std::string squeezed(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool blank = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool hard = text.substr(at, 2) == "\xc2\xa0";
        if (hard || is_space(text[at])) {
            blank = true;
            at += hard ? 1 : 0;
            continue;
        }
        if (blank && !out.empty()) {
            out += ' ';
        }
        blank = false;
        out += text[at];
    }
    return out;
}

inline bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// Whether one of the parts, apart by "|", stands in the text.
inline bool contains_any(std::string_view text, std::string_view parts) {
    while (!parts.empty()) {
        const std::size_t end = std::min(parts.find('|'), parts.size());
        if (contains(text, parts.substr(0, end))) {
            return true;
        }
        parts.remove_prefix(std::min(end + 1, parts.size()));
    }
    return false;
}

/// Whether the text is one of the words, which stand apart by "|".
inline bool is_one_of(std::string_view text, std::string_view words) {
    while (!words.empty()) {
        const std::size_t end = std::min(words.find('|'), words.size());
        if (text == words.substr(0, end)) {
            return true;
        }
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

}  // namespace evenhand::extract
