#pragma once

#include "evenhand/base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::lexicon {

struct PhraseElement;
using PhraseSequence = std::vector<PhraseElement>;

/// One element of a phrase as it is written; lexicons/README.md has the grammar.
struct PhraseElement {
    enum class Kind : std::uint8_t {
        word,       ///< `text` folded
        inflected,  ///< every inflection of `text`
        prefix,     ///< every word that begins with `text`
        exact,      ///< `text` in exactly this case
        any,        ///< exactly one word
        named,      ///< one entry of the class `text`
        gap,        ///< up to `most` words
        start,
        end,
        group,  ///< one of the branches
    };
    enum class Need : std::uint8_t { mandatory, optional };
    enum class Weight : std::uint8_t { plain, head };

    Kind kind = Kind::word;
    std::string text;
    std::uint32_t most = 0;
    std::vector<PhraseSequence> branches;
    Need need = Need::mandatory;
    Weight weight = Weight::plain;
};

/// Takes a phrase apart. The error says what is wrong with it and how to mend it, without a place.
base::Result<PhraseSequence> parse_phrase(std::string_view phrase);

/// Whether `holds` of a word that stands in the phrase as a literal, folded: what the phrase says itself, as
/// against what may stand in its gaps.
bool any_literal_word(const PhraseSequence& phrase, bool (*holds)(std::string_view folded));

}  // namespace evenhand::lexicon
