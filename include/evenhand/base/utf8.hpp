#pragma once

#include <cstddef>
#include <string_view>

// What can be said of valid UTF-8 by looking at single bytes. Nothing here validates; the door is
// evenhand/text/utf8.hpp.

namespace evenhand::base {

/// Whether a byte of UTF-8 begins a character, rather than going on with the one before it.
constexpr bool begins_character(char byte) noexcept {
    return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U;
}

/// Where the character begins that the byte belongs to; the end of the text, and what lies beyond, is its
/// end.
constexpr std::size_t character_begin(std::string_view utf8, std::size_t byte) noexcept {
    if (byte >= utf8.size()) {
        return utf8.size();
    }
    while (byte > 0 && !begins_character(utf8[byte])) {
        --byte;
    }
    return byte;
}

/// Where the character ends that begins at `byte`, which must lie in the text.
constexpr std::size_t character_end(std::string_view utf8, std::size_t byte) noexcept {
    do {
        ++byte;
    } while (byte < utf8.size() && !begins_character(utf8[byte]));
    return byte;
}

/// How many characters (code points) begin in it.
constexpr std::size_t characters_in(std::string_view utf8) noexcept {
    std::size_t count = 0;
    for (const char byte : utf8) {
        count += begins_character(byte) ? 1U : 0U;
    }
    return count;
}

}  // namespace evenhand::base
