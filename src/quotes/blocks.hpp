#pragma once

#include "continuation.hpp"

#include <vector>

namespace evenhand::quotes {

/// Quotes without marks: paragraphs after "X said:" until the document speaks again, and paragraphs over a
/// line that names a speaker ("– Cllr Oddie", "Person: Councillor Oddie"). `pieces` is what stands in marks.
std::vector<Piece> find_blocks(const Sight& sight, const std::vector<Piece>& pieces);

}  // namespace evenhand::quotes
