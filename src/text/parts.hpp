#pragma once

#include "evenhand/text/layout.hpp"
#include "lines.hpp"

#include <vector>

namespace evenhand::text {

/// What each unit is for, in the order of the units.
std::vector<Part> find_parts(const Tokens& tokens, const std::vector<Unit>& units, DocumentKind kind);

}  // namespace evenhand::text
