#pragma once

#include "continuation.hpp"

#include <vector>

namespace evenhand::quotes {

/// Sentences whose marks were lost and that an attribution ends: "We will rebuild it, said the Leader." Only
/// where somebody speaks of himself, and only in documents that are not a member's own. `pieces` must be
/// sorted.
std::vector<Piece> find_unmarked(const Sight& sight, const std::vector<Piece>& pieces);

}  // namespace evenhand::quotes
