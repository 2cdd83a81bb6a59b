#pragma once

#include "evenhand/quotes/quotes.hpp"
#include "sight.hpp"

#include <optional>

namespace evenhand::quotes {

enum class VoiceKind : std::uint8_t {
    none,
    figure,    ///< somebody of the PeopleReading, by name or office
    pronoun,   ///< he, she, they
    body,      ///< the council, a company, a spokesperson
    document,  ///< "the letter", and "it"
    layman,    ///< "one resident"
    label,     ///< a sticker, a sign: what it says is no speech
};

/// Who is named in one place as the one who speaks.
struct Voice {
    VoiceKind kind = VoiceKind::none;
    base::TokenSpan tokens;  ///< the naming in that place
    Speaker speaker;

    [[nodiscard]] bool found() const { return kind != VoiceKind::none; }
};

/// The speaker that a figure is, named where the text does it best.
Speaker speaker_of(const Sight& sight, std::uint32_t figure);
/// A mention as a voice; two mentions joined by "and" are one voice under the first one's name.
Voice voice_of(const Sight& sight, const people::Mention& mention, std::uint32_t from);
/// A naming that is no mention: "the town council", "a spokesperson for the campaign", "one mum". Its role
/// comes from its words.
Voice voice_of_words(const Sight& sight, base::TokenSpan tokens);

/// Whoever is the subject of the verb that begins at `verb`; nothing before `from` is looked at.
Voice subject_before(const Sight& sight, std::uint32_t verb, std::uint32_t from);
/// The subject behind an inverted verb: "said Deirdre Khumalo, assistant director". `at` is the first token
/// after the verb; `to` the end of the look.
Voice subject_after(const Sight& sight, std::uint32_t at, std::uint32_t to);
/// The first subject of a stretch: "The Mayor was handed …". For what has no speech verb.
Voice first_subject(const Sight& sight, std::uint32_t from, std::uint32_t to);

}  // namespace evenhand::quotes
