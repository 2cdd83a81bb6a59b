#include "app/eval/words.hpp"

#include <clocale>
#include <cwctype>

namespace evenhand::app {
namespace {

struct Decoded {
    char32_t point = 0;
    std::size_t size = 1;
};

/// `utf8` is valid and `at` a boundary: everything scored has passed the door of `text`.
Decoded decode(std::string_view utf8, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(utf8[at + i]); };
    const auto tail = [&](std::size_t i) { return static_cast<char32_t>(byte(i) & 0x3FU); };
    const std::size_t left = utf8.size() - at;
    if (byte(0) >= 0xF0 && left >= 4) {
        return {(static_cast<char32_t>(byte(0) & 0x07U) << 18U) | (tail(1) << 12U) | (tail(2) << 6U) |
                    tail(3),
                4};
    }
    if (byte(0) >= 0xE0 && left >= 3) {
        return {(static_cast<char32_t>(byte(0) & 0x0FU) << 12U) | (tail(1) << 6U) | tail(2), 3};
    }
    if (byte(0) >= 0xC0 && left >= 2) {
        return {(static_cast<char32_t>(byte(0) & 0x1FU) << 6U) | tail(1), 2};
    }
    return {byte(0), 1};
}

void append(std::string& out, char32_t point) {
    const auto put = [&](char32_t value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0U | (point >> 6U));
        put(0x80U | (point & 0x3FU));
    } else if (point < 0x10000) {
        put(0xE0U | (point >> 12U));
        put(0x80U | ((point >> 6U) & 0x3FU));
        put(0x80U | (point & 0x3FU));
    } else {
        put(0xF0U | (point >> 18U));
        put(0x80U | ((point >> 12U) & 0x3FU));
        put(0x80U | ((point >> 6U) & 0x3FU));
        put(0x80U | (point & 0x3FU));
    }
}

bool is_space(char32_t point) {
    return (point >= 0x09 && point <= 0x0D) || (point >= 0x1C && point <= 0x20) || point == 0x85 ||
           point == 0xA0 || point == 0x1680 || (point >= 0x2000 && point <= 0x200A) || point == 0x2028 ||
           point == 0x2029 || point == 0x202F || point == 0x205F || point == 0x3000;
}

char32_t lower(char32_t point) {
    // C.UTF-8 is part of the C library itself; without it ASCII alone would be folded.
    static const locale_t unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    if (unicode == nullptr) {
        return point >= U'A' && point <= U'Z' ? point + 32 : point;
    }
    return static_cast<char32_t>(towlower_l(static_cast<wint_t>(point), unicode));
}

}  // namespace

std::vector<std::string> lower_words(std::string_view utf8) {
    std::vector<std::string> words;
    bool inside = false;
    for (std::size_t at = 0; at < utf8.size();) {
        const Decoded next = decode(utf8, at);
        at += next.size;
        if (is_space(next.point)) {
            inside = false;
            continue;
        }
        if (!inside) {
            words.emplace_back();
            inside = true;
        }
        append(words.back(), lower(next.point));
    }
    return words;
}

std::string shown(std::string_view utf8, std::size_t limit) {
    std::string out = "'";
    std::size_t at = 0;
    for (std::size_t points = 0; at < utf8.size() && points < limit; ++points) {
        const Decoded next = decode(utf8, at);
        out += next.point == U'\n' ? std::string("\\n") : std::string(utf8.substr(at, next.size));
        at += next.size;
    }
    return out + "'";
}

}  // namespace evenhand::app
