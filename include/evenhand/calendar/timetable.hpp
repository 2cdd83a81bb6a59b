#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/calendar/working_days.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::calendar {

/// What a timetable dates. The order is that of lists when two fall on one day.
enum class Event : std::uint8_t {
    dissolution,
    writ_received,
    notice_of_election_first,
    notice_of_election_last,
    information_statement_last,
    notice_of_referendum_last,
    publicity_ban_start,
    nominations_close,
    withdrawals_close,
    sopn_last,
    registration_deadline,
    postal_deadline,
    proxy_deadline,
    vac_deadline,
    notice_of_poll_last,
    publicity_ban_end,
};
std::string_view word(Event event);   ///< "sopn_last"
std::string_view title(Event event);  ///< "Statement of persons nominated: last day"
std::optional<Event> event_named(std::string_view word);

/// One date of a timetable with the reason for it.
struct Deadline {
    Event event = Event::notice_of_election_last;
    std::optional<base::Day> day;   ///< nothing: the data do not reach it; `why` says how far they do
    std::string time;               ///< "16:00" in Europe/London; empty: any time of that day
    std::string why;                ///< "25 working days before 6 May 2027, not counting weekends, …"
    std::string source;             ///< "SI 2006/3304 Sch 3 r.1"
    std::vector<CountedDay> steps;  ///< the count, nearest the poll first; empty for calendar days
};

/// All dates of one contest, in the order of the days.
struct Timetable {
    std::vector<Deadline> deadlines;

    [[nodiscard]] const Deadline* find(Event event) const noexcept;
};

}  // namespace evenhand::calendar
