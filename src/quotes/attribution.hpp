#pragma once

#include "pairing.hpp"
#include "speakers.hpp"

namespace evenhand::quotes {

/// How a stretch in marks is tied to somebody.
enum class Tie : std::uint8_t {
    none,
    colon,      ///< X said: “…”
    named,      ///< X: “…”
    announced,  ///< X has sent this message: “…”, a colon after a sentence without a speech verb
    comma,      ///< X said, “…”
    adjacent,   ///< X said “…”
    that,       ///< X said that “…”
    object,     ///< X said the work “…”: the marks hold what is said of a thing named before them
    follows,    ///< “…,” said X; “…,” X said
    according,  ///< “…”, according to X
    dash,       ///< “…” – X; “…” (X)
    split,      ///< the second part of “…,” said X, “…”
};

struct Attribution {
    Tie tie = Tie::none;
    base::TokenSpan cue;  ///< the verb or what stands for it
    Voice voice;

    [[nodiscard]] bool found() const { return tie != Tie::none; }
};

/// Whether a verb is of the form "adding", "saying", whose subject stands in another clause.
bool is_ing(const Sight& sight, base::TokenSpan verb);

/// Whether a paragraph ends in a way that hands over to the next: a colon, a comma, a dash, or «X said»
/// without any.
bool leaves_open(const Sight& sight, base::TokenSpan paragraph);

/// What stands before the opening mark at `open` and leads in to it; nothing before `from` is looked at.
Attribution lead_in(const Sight& sight, std::uint32_t open, std::uint32_t from);
/// What stands behind a closing mark: `at` is the first token after it, `to` the end of the look (the next
/// opening mark or the paragraph's end). `comma` tells whether a comma or a question ends the quoted words.
enum class Ending : std::uint8_t { comma, stop, none };
Attribution follow_up(const Sight& sight, std::uint32_t at, std::uint32_t to, Ending ending);

/// What a paragraph says at its beginning of the words before it: "That was Cllr Oddie, after …", "Those were
/// the words of …", "So said …".
Attribution attribution_back(const Sight& sight, base::TokenSpan paragraph);

/// The first ", said Cllr Oddie" or ", she adds." among words whose closing mark was forgotten. The cue
/// begins behind the comma at which the quoted words end.
Attribution closing_attribution(const Sight& sight, base::TokenSpan words);

/// Whether [from, to) is nothing but a naming: "– Cllr Oddie, Leader of the Council", "Person: Councillor
/// Oddie".
enum class Naming : std::uint8_t { none, bare, labelled };
struct AttributionLine {
    Naming naming = Naming::none;
    Voice voice;
};
AttributionLine attribution_line(const Sight& sight, base::TokenSpan tokens);

}  // namespace evenhand::quotes
