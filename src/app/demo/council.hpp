#pragma once

#include "evenhand/base/day.hpp"

#include <string>

namespace evenhand::app::demo {

inline constexpr const char* slug = "northmere";

/// Whether the by-election has been called.
enum class ByElection : std::uint8_t { not_yet, called };

/// When the notice of the by-election was published: three days before the demonstration's day.
base::Day notice_day(base::Day today);

/// The file of a county council that does not exist, with the next ordinary election and a by-election whose
/// restricted period holds today.
std::string council_file(base::Day today, ByElection by_election);

}  // namespace evenhand::app::demo
