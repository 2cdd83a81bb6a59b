#pragma once

#include "evenhand/base/result.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace evenhand::base {

/// A day of the civil calendar, without time or zone. Which day it is "now" in London is
/// calendar/london_day's business.
using Day = std::chrono::sys_days;

/// "2027-05-06", exactly; anything else, and a day that does not exist, is ErrorCode::malformed.
Result<Day> parse_day(std::string_view text);

/// "2027-05-06".
std::string iso(Day day);

/// "Thursday 6 May 2027", as people in the United Kingdom write it.
std::string in_words(Day day);

/// "6 May 2027".
std::string in_short_words(Day day);

/// Thursday, as a word.
std::string_view weekday_name(Day day);

/// A day that is known to exist; a Bug otherwise. For constants and tests.
Day day_of(int year, unsigned month, unsigned day);

}  // namespace evenhand::base
