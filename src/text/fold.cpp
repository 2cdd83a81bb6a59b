#include "fold.hpp"

#include "eight_bytes.hpp"
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

/// Lower case and a straight apostrophe for every byte of ASCII, the byte itself beyond.
constexpr std::array<char, 256> folded_bytes() {
    std::array<char, 256> folded{};
    for (std::size_t byte = 0; byte < folded.size(); ++byte) {
        const bool upper = byte >= 'A' && byte <= 'Z';
        folded[byte] = static_cast<char>(upper ? byte + ('a' - 'A') : byte == '`' ? '\'' : byte);
    }
    return folded;
}
constexpr std::array<char, 256> folded_byte = folded_bytes();

/// The most bytes that full case folding makes of one (U+0390 is two bytes and becomes six).
constexpr std::size_t growth = 3;

/// In these 's is short for "is", "has" or "us".
bool is_contraction(std::string_view folded) {
    constexpr std::array<std::string_view, 13> contractions{"it's",  "that's", "let's",   "he's",   "she's",
                                                            "who's", "what's", "there's", "here's", "where's",
                                                            "how's", "when's", "why's"};
    return std::find(contractions.begin(), contractions.end(), folded) != contractions.end();
}

/// Whether there are no letters but those of ASCII: beside them only quotation marks, dashes and the like,
/// from U+2000 to U+207F.
bool folds_like_ascii(std::string_view straight) {
    for (std::size_t at = 0; at < straight.size(); ++at) {
        const auto byte = static_cast<unsigned char>(straight[at]);
        if (byte >= 0x80) {
            const auto second = at + 2 < straight.size() ? static_cast<unsigned char>(straight[at + 1]) : 0;
            if (byte != 0xe2 || (second != 0x80 && second != 0x81)) {
                return false;
            }
            at += 2;
        }
    }
    return true;
}

void straighten_onto(std::string& straight, std::string_view word) {
    constexpr std::array<std::string_view, 5> apostrophes{"\u2019", "\u2018", "\u02bc", "\u2032", "\u00b4"};
    for (std::size_t at = 0; at < word.size();) {
        if (static_cast<unsigned char>(word[at]) < 0x80) {
            straight += word[at++];
            continue;
        }
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
}

bool ends_with(std::string_view word, std::string_view end) {
    return word.size() > end.size() && word.substr(word.size() - end.size()) == end;
}

/// Up to eight bytes, and not one beyond them.
std::uint64_t load_tail(std::string_view tail) {
    const std::size_t size = tail.size();
    if (size >= 4) {
        std::uint32_t low = 0;
        std::uint32_t high = 0;
        std::memcpy(&low, tail.data(), 4);
        std::memcpy(&high, tail.data() + size - 4, 4);
        return low | static_cast<std::uint64_t>(high) << (8 * (size - 4));
    }
    std::uint64_t bytes = 0;
    for (std::size_t at = size; at > 0; --at) {
        bytes = bytes << 8U | static_cast<unsigned char>(tail[at - 1]);
    }
    return bytes;
}

}  // namespace

FoldBuffer::FoldBuffer(std::string& out, std::size_t expected) : out_(out) {
    out_.resize(expected);
}

void FoldBuffer::finish() {
    out_.resize(used_);
}

std::size_t FoldBuffer::add_unicode(std::string_view word) {
    straight_.clear();
    straighten_onto(straight_, word);
    if (folds_like_ascii(straight_)) {
        make_room(straight_.size());
        std::transform(
            straight_.begin(), straight_.end(), out_.begin() + static_cast<std::ptrdiff_t>(used_),
            [](char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte; });
        return straight_.size();
    }
    wide_.clear();
    UErrorCode problem = U_ZERO_ERROR;
    icu::StringByteSink<std::string> sink(&wide_);
    icu::CaseMap::utf8Fold(0, icu::StringPiece(straight_.data(), static_cast<std::int32_t>(straight_.size())),
                           sink, nullptr, problem);
    base::ensure(U_SUCCESS(problem) != 0, "ICU could not fold a word");
    make_room(wide_.size());
    std::copy(wide_.begin(), wide_.end(), out_.begin() + static_cast<std::ptrdiff_t>(used_));
    return wide_.size();
}

Folded FoldBuffer::add(std::string_view word) {
    make_room(word.size() * growth);
    Folded folded;
    folded.begin = used_;
    char* const to = out_.data() + used_;
    unsigned char all = 0;
    for (std::size_t at = 0; at < word.size(); ++at) {
        const auto byte = static_cast<unsigned char>(word[at]);
        all |= byte;
        to[at] = folded_byte[byte];
        folded.capitals += byte >= 'A' && byte <= 'Z' ? 1 : 0;
    }
    folded.ascii = all < 0x80;
    folded.size = folded.ascii ? word.size() : add_unicode(word);
    const std::string_view whole = view(folded);
    if (ends_with(whole, "'s")) {
        folded.possessive = !is_contraction(whole);
        folded.size -= folded.possessive ? 2 : 0;
    } else if (ends_with(whole, "s'")) {
        folded.possessive = true;
        folded.size -= 1;
    }
    folded.hash = word_hash(view(folded));
    used_ += folded.size;
    return folded;
}

std::string fold_word(std::string_view word) {
    const bool ascii = std::all_of(word.begin(), word.end(),
                                   [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
    std::string folded;
    FoldBuffer buffer(folded, word.size());
    buffer.add(ascii ? std::string(word) : normalize(word).text);
    buffer.finish();
    return folded;
}

std::uint64_t word_hash(std::string_view folded) {
    std::uint64_t hash = detail::hash_begin(folded.size());
    while (folded.size() > 8) {
        hash = detail::hash_on(hash, eight::load(folded.data()));
        folded.remove_prefix(8);
    }
    return detail::hash_end(hash, load_tail(folded));
}

}  // namespace evenhand::text
