#pragma once

#include "calendar/timetable_rules.hpp"
#include "evenhand/calendar/ordinary.hpp"
#include "evenhand/calendar/working_days.hpp"

#include <string>
#include <vector>

namespace evenhand::calendar {

/// What a Calendar shares with its copies.
struct CalendarData {
    DayBook book;
    std::vector<DayRule> day_rules;
    TimetableRules rules;
    std::vector<Series> series;
    std::string digest;

    [[nodiscard]] const PeriodRule* period_rule(const Election& election) const;
};

}  // namespace evenhand::calendar
