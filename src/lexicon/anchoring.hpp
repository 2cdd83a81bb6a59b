#pragma once

#include "evenhand/lexicon/program.hpp"

#include <cstdint>

namespace evenhand::lexicon {

/// The atom that stands wherever a match of the nodes can begin; no_atom where that cannot be said.
AtomId first_atom(Programs& programs, std::uint32_t begin, std::uint32_t past);

/// Anchors each phrase on the rarest atoms of which every match holds one. Once, when all are compiled:
/// nothing before asks what the classes cost. `cost_of` may be empty; then all cost the same.
void anchor_phrases(Programs& programs, const ClassCost& cost_of = {});

}  // namespace evenhand::lexicon
