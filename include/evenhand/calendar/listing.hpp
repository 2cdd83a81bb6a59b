#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/calendar/calendar.hpp"
#include "evenhand/calendar/council_calendar.hpp"
#include "evenhand/calendar/election.hpp"
#include "evenhand/calendar/timetable.hpp"

#include <span>
#include <string>
#include <vector>

namespace evenhand::calendar {

struct ListedElection {
    Election election;
    Timetable timetable;
};

/// What `evenhand calendar` shows: the contests that touch a stretch of days, and what restricts in it.
struct Listing {
    std::vector<ListedElection> elections;  ///< by poll, then identifier
    std::vector<Period> periods;            ///< by opening day, then election
    std::vector<UnknownDays>
        unknown;  ///< stretches of which nothing can be said, of contests and of the data
};

/// `elections` are those that `council` was built from. A contest touches [from, to] if its poll or one of
/// its dates lies there, or its period does.
Listing listing(const Calendar& calendar, const CouncilCalendar& council, std::span<const Election> elections,
                base::Day from, base::Day to);

/// For a terminal: the periods with their reasons, then each contest with its dates as a table.
std::string listing_text(const Listing& listing);

/// {"elections":[{"id","type","nation","poll","state","deadlines":[{"event","date","time","why","source"}]}],
/// "periods":[{"election","opens","closes","why"}]}. A date that cannot be known is null, and so is the
/// opening of a period that cannot.
std::string listing_json(const Listing& listing);

/// "Are we restricted, why, until when": for a terminal, and as {"on","known","restricted","why","periods"}.
std::string status_text(const DayStatus& status);
std::string status_json(const DayStatus& status);

/// The counts of one contest day by day, from the poll back, each day with its number or with what takes it
/// out, and the dates that fall on it.
std::string explanation(const Election& election, const Timetable& timetable);

}  // namespace evenhand::calendar
