#include "fold.hpp"

#include "evenhand/base/bug.hpp"
#include "evenhand/text/normalize.hpp"
#include "evenhand/text/tokens.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace evenhand::text {
namespace {

bool is_ascii(std::string_view word) {
    return std::all_of(word.begin(), word.end(),
                       [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

char lower(char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}

void fold_unicode_onto(std::string& out, std::string_view word) {
    std::string straight;
    straight.reserve(word.size());
    constexpr std::array<std::string_view, 5> apostrophes{"\u2019", "\u2018", "\u02bc", "\u2032", "\u00b4"};
    for (std::size_t at = 0; at < word.size();) {
        const auto* const found =
            std::find_if(apostrophes.begin(), apostrophes.end(),
                         [&](std::string_view mark) { return word.substr(at, mark.size()) == mark; });
        if (found != apostrophes.end()) {
            straight += '\'';
            at += found->size();
        } else if (word.substr(at, 3) == "\u2010" || word.substr(at, 3) == "\u2011") {
            straight += '-';
            at += 3;
        } else {
            straight += word[at++];
        }
    }
    UErrorCode problem = U_ZERO_ERROR;
    icu::StringByteSink<std::string> sink(&out);
    icu::CaseMap::utf8Fold(0, icu::StringPiece(straight.data(), static_cast<std::int32_t>(straight.size())),
                           sink, nullptr, problem);
    base::ensure(U_SUCCESS(problem) != 0, "ICU could not fold a word");
}

/// In these 's is short for "is", "has" or "us".
bool is_contraction(std::string_view folded) {
    constexpr std::array<std::string_view, 13> contractions{"it's",  "that's", "let's",   "he's",   "she's",
                                                            "who's", "what's", "there's", "here's", "where's",
                                                            "how's", "when's", "why's"};
    return std::find(contractions.begin(), contractions.end(), folded) != contractions.end();
}

bool ends_with(std::string_view word, std::string_view end) {
    return word.size() > end.size() && word.substr(word.size() - end.size()) == end;
}

std::uint64_t mixed(std::uint64_t left, std::uint64_t right) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(left) * right;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

}  // namespace

Folded fold_onto(std::string& out, std::string_view word) {
    const std::size_t begin = out.size();
    if (is_ascii(word)) {
        out.resize(begin + word.size());
        std::transform(word.begin(), word.end(), out.begin() + static_cast<std::ptrdiff_t>(begin), lower);
        std::replace(out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(), '`', '\'');
    } else {
        fold_unicode_onto(out, word);
    }
    const std::string_view folded = std::string_view(out).substr(begin);
    Folded result{folded.size(), false};
    if (ends_with(folded, "'s") && !is_contraction(folded)) {
        result = {folded.size() - 2, true};
    } else if (ends_with(folded, "s'")) {
        result = {folded.size() - 1, true};
    }
    out.resize(begin + result.size);
    return result;
}

std::string fold_word(std::string_view word) {
    std::string folded;
    fold_onto(folded, is_ascii(word) ? std::string(word) : normalize(word).text);
    return folded;
}

std::uint64_t word_hash(std::string_view folded) {
    constexpr std::uint64_t first = 0x9e3779b97f4a7c15ULL;
    constexpr std::uint64_t second = 0xd6e8feb86659fd93ULL;
    std::uint64_t hash = folded.size() * first + second;
    while (folded.size() > 8) {
        std::uint64_t block = 0;
        std::memcpy(&block, folded.data(), 8);
        hash = mixed(hash ^ block, first);
        folded.remove_prefix(8);
    }
    std::uint64_t block = 0;
    std::memcpy(&block, folded.data(), folded.size());
    return mixed(hash ^ block ^ second, first);
}

}  // namespace evenhand::text
