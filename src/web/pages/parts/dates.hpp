#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/messages/catalogue.hpp"
#include "evenhand/workflow/identifiers.hpp"

#include <string>

namespace evenhand::web {

/// "Thursday 6 May 2027"
std::string day_in_words(const messages::Catalogue& words, base::Day day);
/// "6 May 2027"
std::string short_day(const messages::Catalogue& words, base::Day day);
/// "6 May 2027, 14:05", by the clocks of London.
std::string moment_in_words(const messages::Catalogue& words, workflow::Instant moment);
/// "May"; from 1.
const std::string& month_name(const messages::Catalogue& words, unsigned month);
/// "Thursday"; from 1 for Monday.
const std::string& weekday_in_words(const messages::Catalogue& words, unsigned weekday);

/// What the clocks of London show at the moment: minutes since midnight.
std::chrono::minutes london_clock(workflow::Instant moment);
/// "14:05"
std::string clock_in_words(std::chrono::minutes since_midnight);

}  // namespace evenhand::web
