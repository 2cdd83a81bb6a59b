#pragma once

#include "evenhand/base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::lexicon {

/// One element of a phrase as it is written; lexicons/README.md has the grammar.
struct PhraseElement {
    enum class Kind : std::uint8_t {
        word,       ///< its text folded
        inflected,  ///< every inflection of its text
        prefix,     ///< every word that begins with its text
        exact,      ///< its text in exactly this case
        any,        ///< exactly one word
        named,      ///< one entry of the class of that name
        gap,        ///< up to `most` words
        start,
        end,
        group,   ///< one of the branches inside it
        branch,  ///< of a group: the elements inside it, one after the other
    };
    enum class Need : std::uint8_t { mandatory, optional };
    enum class Weight : std::uint8_t { plain, head };

    Kind kind = Kind::word;
    Need need = Need::mandatory;
    Weight weight = Weight::plain;
    std::uint16_t most = 0;
    std::uint32_t size = 1;        ///< so many elements it takes up: itself and what is inside
    std::uint32_t text_begin = 0;  ///< in the letters of its phrase
    std::uint32_t text_size = 0;
};

/// A phrase taken apart. Its elements lie in the order they are read in, what is inside of another right
/// behind it. Thousands of phrases are read at every start, one after the other into the same memory.
struct ParsedPhrase {
    std::vector<PhraseElement> elements;
    std::string letters;

    [[nodiscard]] std::string_view text(const PhraseElement& element) const {
        return std::string_view(letters).substr(element.text_begin, element.text_size);
    }
};

/// Takes a phrase apart, in place of what was in `into` before. The error says what is wrong with it and how
/// to mend it, without a place.
base::Result<base::Done> parse_phrase(std::string_view phrase, ParsedPhrase& into);
base::Result<ParsedPhrase> parse_phrase(std::string_view phrase);

/// Whether a branch of a group is nothing but one plain or inflected word, so that it can share one question
/// with its neighbours.
bool is_one_word(const PhraseElement& branch);

/// Whether `holds` of a word that stands in the phrase as a literal, folded: what the phrase says itself, as
/// against what may stand in its gaps.
bool any_literal_word(const ParsedPhrase& phrase, bool (*holds)(std::string_view folded));

}  // namespace evenhand::lexicon
