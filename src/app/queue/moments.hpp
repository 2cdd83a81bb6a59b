#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/workflow/identifiers.hpp"

#include <chrono>
#include <string>

namespace evenhand::app {

/// "09:30" as minutes since midnight.
base::Result<std::chrono::minutes> parse_time(const std::string& text);

/// "2027-04-08 06:00" on London's clocks.
base::Result<workflow::Instant> parse_london_moment(const std::string& text);

/// The same for people: "8 April 2027, 06:00", on London's clocks.
std::string london_moment(workflow::Instant moment);

}  // namespace evenhand::app
