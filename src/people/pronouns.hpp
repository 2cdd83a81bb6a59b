#pragma once

#include "figures.hpp"

#include <vector>

namespace evenhand::people {

/// Adds he and she (and they before a verb of speech) as mentions of the last fitting figure: of the nearest
/// sentence that names one, its subject. `mentions` is and stays sorted.
void add_pronouns(const Scan& scan, Figures& figures, std::vector<Mention>& mentions);

}  // namespace evenhand::people
