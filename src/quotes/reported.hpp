#pragma once

#include "continuation.hpp"

#include <vector>

namespace evenhand::quotes {

/// The sentences outside direct speech that tell what somebody said. `pieces` must be sorted. One entry a
/// sentence.
std::vector<Piece> find_reported(const Sight& sight, const std::vector<Piece>& pieces);

}  // namespace evenhand::quotes
