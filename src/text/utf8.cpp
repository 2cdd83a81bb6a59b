#include "evenhand/text/utf8.hpp"

#include "characters.hpp"
#include "eight_bytes.hpp"
#include "evenhand/base/bug.hpp"
#include "spaces.hpp"
#include "utf8_bytes.hpp"

#include <algorithm>
#include <optional>

namespace evenhand::text {
namespace {

/// The least and the greatest second byte that a lead byte allows, by the table of well-formed byte sequences
/// of the Unicode standard (3.9): no overlong forms, no surrogates, nothing above U+10FFFF.
struct Lead {
    std::size_t size = 0;
    unsigned char second_least = 0x80;
    unsigned char second_most = 0xbf;
};

Lead lead_of(unsigned char byte) {
    if (byte < 0x80) {
        return {1};
    }
    if (byte >= 0xc2 && byte <= 0xdf) {
        return {2};
    }
    if (byte >= 0xe0 && byte <= 0xef) {
        return {3, static_cast<unsigned char>(byte == 0xe0 ? 0xa0 : 0x80),
                static_cast<unsigned char>(byte == 0xed ? 0x9f : 0xbf)};
    }
    if (byte >= 0xf0 && byte <= 0xf4) {
        return {4, static_cast<unsigned char>(byte == 0xf0 ? 0x90 : 0x80),
                static_cast<unsigned char>(byte == 0xf4 ? 0x8f : 0xbf)};
    }
    return {0};
}

bool starts_valid(std::string_view bytes, std::size_t at, const Lead& lead) {
    if (lead.size == 0 || bytes.size() - at < lead.size) {
        return false;
    }
    if (lead.size > 1) {
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        if (second < lead.second_least || second > lead.second_most) {
            return false;
        }
    }
    for (std::size_t next = 2; next < lead.size; ++next) {
        if (base::begins_character(bytes[at + next])) {
            return false;
        }
    }
    return true;
}

std::string hexadecimal(char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(byte);
    return std::string("0x") + digits[value >> 4U] + digits[value & 0xfU];
}

bool is_blank(std::string_view utf8) {
    for (std::size_t at = 0; at < utf8.size();) {
        const Character character = character_at(utf8, at);
        if (fate_of(character.code) == Fate::kept && character.code != ' ' && character.code != '\n') {
            return false;
        }
        at += character.size;
    }
    return true;
}

}  // namespace

bool is_utf8(std::string_view bytes) {
    return !first_invalid_byte(bytes).has_value();
}

std::optional<std::size_t> first_invalid_byte(std::string_view bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        if (bytes.size() - at >= 8 && (eight::load(bytes.data() + at) & eight::tops) == 0) {
            at += 8;
            continue;
        }
        const std::size_t size = valid_character_size(bytes, at);
        if (size == 0) {
            return at;
        }
        at += size;
    }
    return std::nullopt;
}

std::size_t valid_character_size(std::string_view bytes, std::size_t at) {
    const Lead lead = lead_of(static_cast<unsigned char>(bytes[at]));
    return starts_valid(bytes, at, lead) ? lead.size : 0;
}

std::uint32_t line_of(std::string_view bytes, std::size_t at) {
    return static_cast<std::uint32_t>(
        1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

base::Result<base::Done> check_text(std::string_view bytes, const std::string& name) {
    if (bytes.size() > document_limit) {
        return base::Error{base::ErrorCode::too_large,
                           "the text has " + std::to_string(bytes.size()) +
                               " bytes, more than the limit of " + std::to_string(document_limit),
                           "check its parts one by one", base::Place{name, 0}};
    }
    if (const auto at = first_invalid_byte(bytes)) {
        return base::Error{base::ErrorCode::not_utf8, "the byte " + hexadecimal(bytes[*at]) + " is no UTF-8",
                           "save the text as UTF-8", base::Place{name, line_of(bytes, *at)}};
    }
    if (const auto at = bytes.find('\0'); at != std::string_view::npos) {
        return base::Error{base::ErrorCode::malformed, "the text holds a NUL byte",
                           "give a plain text, not a program's own file",
                           base::Place{name, line_of(bytes, at)}};
    }
    if (is_blank(bytes)) {
        return base::Error{base::ErrorCode::invalid, "there is no text in it",
                           "give the words that are to be published", base::Place{name, 0}};
    }
    return base::Done{};
}

}  // namespace evenhand::text
