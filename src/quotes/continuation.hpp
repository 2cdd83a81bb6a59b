#pragma once

#include "shape.hpp"

#include <vector>

namespace evenhand::quotes {

/// A stretch that is speech, before utterances are counted.
struct Piece {
    base::TokenSpan tokens;  ///< the words without marks
    std::uint32_t paragraph = 0;
    Voice voice;
    bool begins = false;  ///< an attribution of its own begins a new utterance
};

struct Speech {
    std::vector<Piece> pieces;  ///< sorted
    std::vector<Fragment> fragments;
    std::vector<std::uint32_t>
        continued;  ///< opening marks whose quote the next paragraph goes on with; sorted
};

/// Decides of every region whether it is speech and whose, carries quotes over paragraphs and round "he
/// said".
Speech read_regions(const Sight& sight, const std::vector<Region>& regions);

}  // namespace evenhand::quotes
