#pragma once

#include "office_finder.hpp"

namespace evenhand::people {

/// Widens an office to its article and adjectives on the left and its complement on the right, and notes what
/// the article says.
void widen(const Scan& scan, const std::vector<NameMention>& names, Office& office);

}  // namespace evenhand::people
