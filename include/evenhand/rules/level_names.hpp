#pragma once

#include "evenhand/rules/rule.hpp"

#include <string_view>
#include <utility>

namespace evenhand::rules {

/// What files and reports call the levels, for base::TableReader's choices.
inline constexpr std::pair<std::string_view, Level> level_names[] = {
    {"note", Level::note}, {"refer", Level::refer}, {"stop", Level::stop}};

}  // namespace evenhand::rules
