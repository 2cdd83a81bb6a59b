#pragma once

#include "evenhand/base/span.hpp"
#include "evenhand/lexicon/marks.hpp"
#include "evenhand/lexicon/vocabularies.hpp"
#include "evenhand/people/directory.hpp"
#include "evenhand/text/text.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace evenhand::quotes {

/// Who says a quote. Everything may be missing: a quote without a speaker is still a quote.
struct Speaker {
    base::NormalSpan span;  ///< where the text names the speaker in full or best; empty: nowhere
    std::string name;       ///< without titles; empty for bodies and documents ("the letter")
    people::Role role = people::Role::unknown;
    std::optional<std::uint32_t> figure;  ///< of the PeopleReading
    std::optional<std::uint32_t> person;  ///< of the directory
    bool civic = false;
};

enum class Form : std::uint8_t {
    direct,    ///< the speaker's own words, with or without marks; one entry a paragraph
    reported,  ///< "Cllr X said that …", "according to", "confirmed he would"
};

struct Quote {
    Form form = Form::direct;
    base::NormalSpan span;  ///< direct: the words without their marks; reported: the sentence
    std::uint32_t utterance =
        0;  ///< quotes of one speaker that run on (over paragraphs or round "he said") share it
    Speaker speaker;
};

/// What stands between marks and is no speech: a title, a name, a scare quote, a fragment inside a sentence.
struct Fragment {
    base::NormalSpan span;
    std::string why;  ///< for --explain: "a title", "words of a sentence, not a sentence"
};

struct QuoteReading {
    std::vector<Quote> quotes;  ///< sorted by position, then direct before reported
    std::vector<Fragment> fragments;
    std::vector<base::NormalSpan> unclosed;  ///< opening marks that nothing closes

    /// The direct quote that holds the byte, or null.
    [[nodiscard]] const Quote* direct_at(std::uint32_t normal_byte) const;
};

/// Classes of words this room reads: "speech-verb", "report-verb", "document-noun", …
/// (lexicons/vocabularies/speech.toml).
QuoteReading find_quotes(const text::Text& text, const people::PeopleReading& people,
                         const lexicon::Marks& marks, const lexicon::Vocabularies& vocabularies);

}  // namespace evenhand::quotes
