#include "evenhand/text/language.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace evenhand::text {

namespace {

// Words that are frequent in one of the two languages and are no words of the other.
constexpr std::array<std::string_view, 20> welsh = {"ac",   "bydd",  "cyngor", "ein", "eu",   "gan",   "gael",
                                                    "gyda", "hefyd", "hyn",    "mae", "oedd", "roedd", "sydd",
                                                    "wedi", "wneud", "y",      "yn",  "yr",   "ym"};
constexpr std::array<std::string_view, 12> english = {"and",  "are", "for", "has", "is",   "of",
                                                      "that", "the", "to",  "was", "will", "with"};

bool is_letter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::string_view language_of(std::string_view text) {
    std::size_t welsh_seen = 0;
    std::size_t english_seen = 0;
    std::string word;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && is_letter(text[at])) {
            word += lower(text[at]);
            continue;
        }
        welsh_seen += among(welsh, word) ? 1U : 0U;
        english_seen += among(english, word) ? 1U : 0U;
        word.clear();
    }
    return welsh_seen >= 3 && welsh_seen > english_seen ? "cy" : "en";
}

}  // namespace evenhand::text
