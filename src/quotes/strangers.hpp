#pragma once

#include "speakers.hpp"

namespace evenhand::quotes {

/// "Will Grey": two to four words with capitals between two marks are a name, known or not.
bool is_name_like(const Sight& sight, std::uint32_t begin, std::uint32_t end);
/// "Jill": one word with a capital that no sentence's place explains.
bool is_first_name_like(const Sight& sight, base::TokenSpan word);
/// A name that nobody knew, with the role of the office that stands beside it.
Voice voice_of_stranger(const Sight& sight, base::TokenSpan name, const people::Mention* office);
/// "his daughter, Megan", "the woman who built it, Kit Ames": somebody whom a phrase names, and behind it the
/// name. `phrase` as it was where no name follows before `to`.
Voice with_name_behind(const Sight& sight, const Voice& phrase, std::uint32_t to);

}  // namespace evenhand::quotes
