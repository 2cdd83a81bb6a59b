#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/base/result.hpp"

#include <string_view>

namespace evenhand::calendar {

/// "2027-03-29", "29 March 2027" or "Monday 29 March 2027". A weekday that disagrees with the date is
/// ErrorCode::invalid: published timetables hold such slips, and either half may be the wrong one.
base::Result<base::Day> parse_written_day(std::string_view text);

}  // namespace evenhand::calendar
