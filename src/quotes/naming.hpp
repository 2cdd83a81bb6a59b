#pragma once

#include "sight.hpp"

#include <string_view>

namespace evenhand::quotes {

/// "whether", "how many": what follows "asked" is a question, and nothing is said.
bool opens_question(std::string_view word);
bool is_comma(const Sight& sight, std::uint32_t token);
/// A mark that parts a sentence into segments: a comma, a dash, a bracket, a quotation mark, a line's end.
bool breaks_segment(const Sight& sight, std::uint32_t token);
/// Where the segment begins that ends at `past`.
std::uint32_t segment_begin(const Sight& sight, std::uint32_t past, std::uint32_t from);
/// A mention with the office or the second name in apposition before it: "Cabinet Member for Housing, Jo
/// Farrant".
std::uint32_t naming_begin(const Sight& sight, const people::Mention& mention, std::uint32_t from);
/// The mention that "and" joins to the naming which begins at `begin`: "A and B said" with nothing but a
/// comma, a preposition's phrase or the sentence's start before A.
const people::Mention* joined_before(const Sight& sight, std::uint32_t begin, std::uint32_t from);
/// Where the naming that ends at `past` begins: the first determiner that nothing inside the naming goes
/// before, so that "In reply the leader of the council" gives "the leader of the council".
std::uint32_t phrase_begin(const Sight& sight, std::uint32_t from, std::uint32_t past);

}  // namespace evenhand::quotes
