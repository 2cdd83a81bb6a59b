#pragma once

#include "speakers.hpp"

#include <string_view>

namespace evenhand::quotes {

/// What "it" stands for before `token`: the last document or body that was a subject, at most a few sentences
/// back. A voice of kind none if there is none.
Voice antecedent_of_it(const Sight& sight, std::uint32_t token);
/// A document as a speaker: its author where the text names one ("a letter from the claims team"), else the
/// document itself with the role of those who wrote it.
Voice voice_of_document(const Sight& sight, std::uint32_t noun, base::TokenSpan naming);
/// Who spoke or wrote in the sentence before the token's own, where words and no name tell it: "the council's
/// insurers wrote on Monday". For "they" and "their letter".
Voice subject_of_sentence_before(const Sight& sight, std::uint32_t token);
/// Somebody without a name ("one neighbour") whom he, she or they at `token` may mean rather than a figure
/// that was last named at `figure_at`.
Voice lay_antecedent(const Sight& sight, std::uint32_t token, std::uint32_t figure_at);

/// Whether a word for lay people means more than one of them.
bool is_several(std::string_view word);

}  // namespace evenhand::quotes
