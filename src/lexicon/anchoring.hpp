#pragma once

#include "evenhand/lexicon/program.hpp"

#include <cstdint>

namespace evenhand::lexicon {

/// The atom that stands wherever a match of the nodes can begin; no_atom where that cannot be said.
AtomId first_atom(Programs& programs, std::uint32_t begin, std::uint32_t past);

/// Adds the phrase to the programs, with the rarest atoms of which every match holds one as its anchors;
/// false, and nothing added, where nothing in it is mandatory.
bool anchor(Programs& programs, Phrase phrase);

}  // namespace evenhand::lexicon
