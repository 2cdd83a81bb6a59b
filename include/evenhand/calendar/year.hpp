#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/calendar/calendar.hpp"
#include "evenhand/calendar/council_calendar.hpp"
#include "evenhand/calendar/election.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace evenhand::calendar {

/// One day of a year at a glance.
struct YearDay {
    base::Day day{};
    bool known = true;
    bool may_be_standing = false;
    std::vector<std::uint32_t> in_force;  ///< indices of YearPicture::periods
    std::string day_off;  ///< the bank holiday of the council's nation, "Good Friday", …; empty: none
    std::vector<std::string> events;  ///< polls, then deadlines: "Poll: local.x.2027-05-06"
    std::string why;  ///< one sentence for a reader: what restricts the day and until when, or why not
};

/// A year of a council, ready to be drawn.
struct YearPicture {
    int year = 0;
    std::vector<Period> periods;  ///< that touch the year, by opening day, then election
    std::vector<YearDay> days;    ///< every day, from 1 January on
};

/// Pure. `elections` are those that `council` was built from, `nation` is the council's.
YearPicture year_picture(const Calendar& calendar, const CouncilCalendar& council,
                         std::span<const Election> elections, int year, Nation nation);

}  // namespace evenhand::calendar
