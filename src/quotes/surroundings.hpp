#pragma once

#include "attribution.hpp"

namespace evenhand::quotes {

/// Nobody is named beside the quote: whoever the sentence before tells of.
Voice voice_around(const Sight& sight, const Region& region);
/// A line of its own under the quote that names its speaker.
Attribution line_after(const Sight& sight, const Region& region);

}  // namespace evenhand::quotes
