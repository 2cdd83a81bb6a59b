#pragma once

#include "attribution.hpp"

namespace evenhand::quotes {

/// Nobody is named beside the quote: whoever the sentence before tells of.
/// Nothing before `floor`, where other speech ends, is looked at.
Voice voice_around(const Sight& sight, const Region& region, std::uint32_t floor);
/// A line of its own under the quote that names its speaker.
Attribution line_after(const Sight& sight, const Region& region);
/// A heading over the quote that is nothing but its speaker's name.
Attribution line_before(const Sight& sight, const Region& region);

}  // namespace evenhand::quotes
