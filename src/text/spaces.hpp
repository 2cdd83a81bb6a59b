#pragma once

#include <cstdint>

namespace evenhand::text {

/// What becomes of a character on the way to normal text, normal form C aside.
enum class Fate : std::uint8_t {
    kept,
    space,       ///< any space within a line becomes U+0020
    line_end,    ///< any line or page end becomes LF
    removed,     ///< invisible: soft hyphens, zero-width spaces, marks of direction, byte order marks
    apostrophe,  ///< the modifier letter that some editors type for ’
};

constexpr Fate fate_of(char32_t code) {
    if (code < 0x80) {
        return code == '\t' ? Fate::space : code >= 0x0a && code <= 0x0d ? Fate::line_end : Fate::kept;
    }
    if (code < 0x300) {
        switch (code) {
        case 0x85: return Fate::line_end;
        case 0xa0: return Fate::space;
        case 0xad: return Fate::removed;
        case 0x2bc: return Fate::apostrophe;
        default: return Fate::kept;
        }
    }
    if (code >= 0x2000 && code < 0x2070) {
        if (code <= 0x200a || code == 0x202f || code == 0x205f) {
            return Fate::space;
        }
        if (code == 0x2028 || code == 0x2029) {
            return Fate::line_end;
        }
        const bool invisible = code == 0x200b || code == 0x200e || code == 0x200f ||
                               (code >= 0x202a && code <= 0x202e) || code >= 0x2060;
        return invisible ? Fate::removed : Fate::kept;
    }
    if (code == 0x1680 || code == 0x3000) {
        return Fate::space;
    }
    return code == 0xfeff ? Fate::removed : Fate::kept;
}

}  // namespace evenhand::text
