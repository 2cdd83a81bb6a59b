#pragma once

#include "evenhand/lexicon/marks.hpp"
#include "evenhand/lexicon/vocabularies.hpp"
#include "evenhand/text/tokens.hpp"

#include <cstdint>
#include <vector>

namespace evenhand::quotes {

/// The numbers of the classes that this room reads (lexicons/vocabularies/speech.toml and the built-in ones).
struct Classes {
    lexicon::ClassId speech_verb = 0;
    lexicon::ClassId report_verb = 0;
    lexicon::ClassId pledge_verb = 0;
    lexicon::ClassId appeal_verb = 0;
    lexicon::ClassId dub_verb = 0;
    lexicon::ClassId according_to = 0;
    lexicon::ClassId speech_noun = 0;
    lexicon::ClassId document_noun = 0;
    lexicon::ClassId label_noun = 0;
    lexicon::ClassId title_noun = 0;
    lexicon::ClassId naming_word = 0;
    lexicon::ClassId lay_person = 0;
    lexicon::ClassId spokesperson = 0;
    lexicon::ClassId members_noun = 0;
    lexicon::ClassId officers_noun = 0;
    lexicon::ClassId attribution_label = 0;
    lexicon::ClassId council = 0;
    lexicon::ClassId group = 0;
};

/// A class that the vocabularies lack gets a number that no mark has.
Classes classes_of(const lexicon::Vocabularies& vocabularies);

/// The closed classes of English grammar, which no council edits. A word may be in several.
enum WordClass : std::uint32_t {
    auxiliary = 1U << 0U,     ///< forms of be, have, do and the modals
    filler = 1U << 1U,        ///< adverbs that stand between a subject and its verb
    personal = 1U << 2U,      ///< he, she, they
    neuter = 1U << 3U,        ///< it
    first_person = 1U << 4U,  ///< I, we, my, our, …
    relative = 1U << 5U,      ///< who, which, that, whose
    subordinator = 1U << 6U,  ///< when, after, speaking, following, …: opens a clause with another subject
    preposition = 1U << 7U,
    determiner = 1U << 8U,
    conjunction = 1U << 9U,
    clause_word = 1U << 10U,  ///< a sign of a finite clause: a subject pronoun, an auxiliary
    when_word = 1U << 11U,    ///< today, yesterday, Monday, …
    future = 1U << 12U,       ///< will, would, may, to, …: what follows has not been said
    being = 1U << 13U,        ///< forms of be
    inner = 1U << 14U,        ///< prepositions that stand inside the naming of a speaker: of, for, from, at
    elision = 1U << 15U,      ///< 'tis, 'em, 'n': begins with an apostrophe
};

/// What the tokens of a text are to this room, each looked at once.
struct SeenWords {
    std::vector<std::uint16_t> classes;  ///< by token: the closed classes of its word; 0 for anything else
    std::vector<std::uint32_t> marks;    ///< which tokens are quotation marks
    std::vector<std::uint32_t> breaks;   ///< which end a line
};
SeenWords see_words(const text::Tokens& tokens);

}  // namespace evenhand::quotes
