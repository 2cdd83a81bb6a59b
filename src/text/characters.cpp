#include "characters.hpp"

#include <unicode/uchar.h>

namespace evenhand::text {
namespace {

CharacterClass general_punctuation(char32_t code) {
    switch (code) {
    case 0x2010:
    case 0x2011: return CharacterClass::hyphen;
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015: return CharacterClass::dash;
    case 0x2018:
    case 0x2019: return CharacterClass::single_mark;
    case 0x201a:
    case 0x201b:
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x201f:
    case 0x2039:
    case 0x203a: return CharacterClass::double_mark;
    case 0x2020:
    case 0x2022:
    case 0x2023:
    case 0x2043: return CharacterClass::bullet;
    case 0x2026: return CharacterClass::stop;
    // Joiners shape the letters of some scripts and hold emoji together.
    case 0x200c:
    case 0x200d: return CharacterClass::letter;
    default: return CharacterClass::symbol;
    }
}

bool is_drawn_bullet(char32_t code) {
    return code == 0x25a0 || code == 0x25a1 || code == 0x25aa || code == 0x25ab || code == 0x25b8 ||
           code == 0x25ba || code == 0x25cb || code == 0x25cf || code == 0x25e6 || code == 0x2713 ||
           code == 0x2714 || code == 0x27a2 || code == 0x27a4 || code == 0xf0b7 || code == 0xb7;
}

}  // namespace

CharacterClass class_beyond_ascii(char32_t code) {
    if (code >= 0xc0 && code < 0x250) {
        return code == 0xd7 || code == 0xf7 ? CharacterClass::symbol : CharacterClass::letter;
    }
    if (code >= 0x2010 && code < 0x2060) {
        return general_punctuation(code);
    }
    if (code == 0xab || code == 0xbb) {
        return CharacterClass::double_mark;
    }
    if (is_drawn_bullet(code)) {
        return CharacterClass::bullet;
    }
    const auto point = static_cast<UChar32>(code);
    const std::uint32_t mask = U_GET_GC_MASK(point);
    if ((mask & (U_GC_L_MASK | U_GC_M_MASK)) != 0 || code == 0x200c || code == 0x200d) {
        return CharacterClass::letter;
    }
    if ((mask & U_GC_N_MASK) != 0) {
        return CharacterClass::digit;
    }
    return (mask & U_GC_SC_MASK) != 0 ? CharacterClass::currency : CharacterClass::symbol;
}

}  // namespace evenhand::text
