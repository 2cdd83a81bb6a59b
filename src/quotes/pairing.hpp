#pragma once

#include "sight.hpp"

#include <vector>

namespace evenhand::quotes {

/// A stretch between marks, whatever it is. Marks inside it (nested quotes) are not told apart.
struct Region {
    base::TokenSpan inner;          ///< the tokens between the marks
    std::uint32_t open = nowhere;   ///< the token of the opening mark; nowhere: it is missing
    std::uint32_t close = nowhere;  ///< the token of the closing mark; nowhere: it is missing
    std::uint32_t paragraph = 0;
    bool single = false;  ///< ‘ ’ ' rather than “ ” " « »

    /// The first token with the opening mark, and the first token past the closing one.
    [[nodiscard]] std::uint32_t begin() const { return open == nowhere ? inner.begin : open; }
    [[nodiscard]] std::uint32_t end() const { return close == nowhere ? inner.end : close + 1; }
};

struct Pairing {
    std::vector<Region> regions;             ///< sorted, none inside another
    std::vector<base::NormalSpan> unclosed;  ///< the opening marks that nothing closes in their paragraph
};

/// Pairs the marks of every paragraph by itself: nothing reaches beyond its paragraph here. A stray closing
/// mark is a region without `open`, from the paragraph's begin or the last colon. One pass; memory grows with
/// the depth of nesting only.
Pairing pair_marks(const Sight& sight);

}  // namespace evenhand::quotes
