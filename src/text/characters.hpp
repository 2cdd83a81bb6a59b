#pragma once

#include "evenhand/base/utf8.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace evenhand::text {

/// One character of a text that is known to be valid UTF-8.
struct Character {
    char32_t code = 0;
    std::uint32_t size = 0;  ///< bytes; 0 beyond the ends of the text
};

/// What a character of normal text is to the tokeniser.
enum class CharacterClass : std::uint8_t {
    none,  ///< beyond the ends of the text
    letter,
    digit,
    space,
    line_end,
    single_mark,  ///< ' ‘ ’ which may be apostrophes
    double_mark,  ///< marks that never are
    stop,
    comma,
    hyphen,
    dash,
    bracket,
    bullet,
    currency,
    symbol,
};

CharacterClass class_beyond_ascii(char32_t code);

namespace detail {
constexpr std::array<CharacterClass, 128> ascii_classes() {
    std::array<CharacterClass, 128> classes{};
    for (auto& entry : classes) {
        entry = CharacterClass::symbol;
    }
    const auto set = [&classes](std::string_view characters, CharacterClass value) {
        for (const char character : characters) {
            classes[static_cast<unsigned char>(character)] = value;
        }
    };
    set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", CharacterClass::letter);
    set("0123456789", CharacterClass::digit);
    set(" ", CharacterClass::space);
    set("\n", CharacterClass::line_end);
    set("'", CharacterClass::single_mark);
    set("\"", CharacterClass::double_mark);
    set(".!?", CharacterClass::stop);
    set(",;:", CharacterClass::comma);
    set("-", CharacterClass::hyphen);
    set("()[]", CharacterClass::bracket);
    set("$", CharacterClass::currency);
    return classes;
}
inline constexpr std::array<CharacterClass, 128> ascii_class = ascii_classes();
}  // namespace detail

inline CharacterClass class_of(char32_t code) {
    return code < 0x80 ? detail::ascii_class[code] : class_beyond_ascii(code);
}

/// The character that begins at `at`, which must be a character boundary.
inline Character character_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) {
        return {};
    }
    const auto byte = [&](std::size_t offset) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[at + offset]));
    };
    const char32_t lead = byte(0);
    if (lead < 0x80) {
        return {lead, 1};
    }
    if (lead < 0xe0) {
        return {((lead & 0x1fU) << 6U) | (byte(1) & 0x3fU), 2};
    }
    if (lead < 0xf0) {
        return {((lead & 0x0fU) << 12U) | ((byte(1) & 0x3fU) << 6U) | (byte(2) & 0x3fU), 3};
    }
    return {((lead & 0x07U) << 18U) | ((byte(1) & 0x3fU) << 12U) | ((byte(2) & 0x3fU) << 6U) |
                (byte(3) & 0x3fU),
            4};
}

/// The character that ends at `at`.
inline Character character_before(std::string_view text, std::size_t at) {
    if (at == 0) {
        return {};
    }
    return character_at(text, base::character_begin(text, at - 1));
}

inline CharacterClass class_at(std::string_view text, std::size_t at) {
    return at < text.size() ? class_of(character_at(text, at).code) : CharacterClass::none;
}

inline CharacterClass class_before(std::string_view text, std::size_t at) {
    return at > 0 ? class_of(character_before(text, at).code) : CharacterClass::none;
}

constexpr bool is_letter_or_digit(CharacterClass value) {
    return value == CharacterClass::letter || value == CharacterClass::digit;
}

}  // namespace evenhand::text
