#pragma once

#include "evenhand/base/span.hpp"
#include "evenhand/rules/reading.hpp"

#include <cstdint>
#include <optional>

namespace evenhand::rules {

/// The figure of the reading whose document it is: who signs, else who stands in the letterhead or the
/// headline, else the only member whom a text in the third person names.
std::optional<std::uint32_t> author_of(const Reading& reading);

/// Whether words that name an office or a seat speak of the document's own author: in a letterhead or a
/// signature, beside the author's name, or said in the first person ("as your ward member I …"). "Cllr
/// Osgood, ward member for Thrale" in somebody else's letter is not.
bool speaks_of_author(const Reading& reading, base::TokenSpan words, std::uint32_t sentence);

}  // namespace evenhand::rules
