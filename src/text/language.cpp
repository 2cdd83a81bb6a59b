#include "evenhand/text/language.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace evenhand::text {

namespace {

// Words that are frequent in one of the two languages and are no words of the other.
constexpr std::array<std::string_view, 20> welsh = {"ac",   "bydd",  "cyngor", "ein", "eu",   "gan",   "gael",
                                                    "gyda", "hefyd", "hyn",    "mae", "oedd", "roedd", "sydd",
                                                    "wedi", "wneud", "y",      "yn",  "yr",   "ym"};
constexpr std::array<std::string_view, 12> english = {"and",  "are", "for", "has", "is",   "of",
                                                      "that", "the", "to",  "was", "will", "with"};

constexpr std::size_t longest = 6;

/// A word of up to eight bytes as a number.
constexpr std::uint64_t packed(std::string_view word) {
    std::uint64_t number = 0;
    for (const char c : word) {
        number = number << 8U | static_cast<unsigned char>(c);
    }
    return number;
}

template <std::size_t N>
constexpr std::array<std::uint64_t, N> all_packed(const std::array<std::string_view, N>& words) {
    std::array<std::uint64_t, N> numbers{};
    std::transform(words.begin(), words.end(), numbers.begin(), packed);
    return numbers;
}

constexpr auto welsh_packed = all_packed(welsh);
constexpr auto english_packed = all_packed(english);

/// By byte: the small letter, or 0 where it is no letter. Of letters beyond ASCII each byte is taken for one.
constexpr auto letters = [] {
    std::array<std::uint8_t, 256> all{};
    for (std::size_t byte = 0; byte < all.size(); ++byte) {
        const bool small = byte >= 'a' && byte <= 'z';
        const bool capital = byte >= 'A' && byte <= 'Z';
        all[byte] = static_cast<std::uint8_t>(capital ? byte - 'A' + 'a' : small || byte >= 0x80 ? byte : 0);
    }
    return all;
}();

constexpr std::size_t drawer_of(std::uint64_t word) {
    return static_cast<std::size_t>(word * 0x9E3779B97F4A7C15U >> 54U);
}

/// What a word that is none of either language is told by, most of the time, without a look at the lists.
constexpr auto drawers = [] {
    std::array<bool, 1024> used{};
    for (const auto word : welsh_packed) {
        used[drawer_of(word)] = true;
    }
    for (const auto word : english_packed) {
        used[drawer_of(word)] = true;
    }
    return used;
}();

template <std::size_t N>
bool among(const std::array<std::uint64_t, N>& words, std::uint64_t word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::string_view language_of(std::string_view text) {
    static_assert(std::ranges::all_of(welsh, [](auto word) { return word.size() <= longest; }) &&
                  std::ranges::all_of(english, [](auto word) { return word.size() <= longest; }));
    std::size_t welsh_seen = 0;
    std::size_t english_seen = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::uint64_t word = 0;
        const std::size_t begin = at;
        for (; at < text.size(); ++at) {
            const auto letter = letters[static_cast<unsigned char>(text[at])];
            if (letter == 0) {
                break;
            }
            word = word << 8U | letter;
        }
        if (at - begin <= longest && drawers[drawer_of(word)]) {
            welsh_seen += among(welsh_packed, word) ? 1U : 0U;
            english_seen += among(english_packed, word) ? 1U : 0U;
        }
    }
    return welsh_seen >= 3 && welsh_seen > english_seen ? "cy" : "en";
}

}  // namespace evenhand::text
