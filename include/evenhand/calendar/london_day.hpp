#pragma once

#include "evenhand/base/day.hpp"

#include <chrono>

namespace evenhand::calendar {

/// The day it is in London at an instant of UTC; in summer it begins an hour before the day of UTC does.
base::Day london_day(std::chrono::sys_seconds moment);

/// The instant at which the clocks of London show `hours`:`minutes` on that day. A time that a change of the
/// clocks leaves out or repeats is taken as the earlier of what it may mean.
std::chrono::sys_seconds london_time(base::Day day, std::chrono::minutes since_midnight);

/// 22:00 in London on the day of a poll: Representation of the People Act 1983 Sch 1 r.1 and the rules made
/// like it.
std::chrono::sys_seconds close_of_poll(base::Day poll);

}  // namespace evenhand::calendar
