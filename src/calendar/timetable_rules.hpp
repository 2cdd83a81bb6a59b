#pragma once

#include "evenhand/base/data.hpp"
#include "evenhand/base/result.hpp"
#include "evenhand/calendar/election.hpp"
#include "evenhand/calendar/period.hpp"
#include "evenhand/calendar/timetable.hpp"
#include "evenhand/calendar/working_days.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace evenhand::calendar {

enum class Contest : std::uint8_t { any, ordinary, by_election };

/// Which elections a row of calendars/timetables/ speaks of.
struct Reach {
    std::vector<ElectionType> types;
    std::vector<Nation> nations;             ///< empty: all
    std::vector<std::string> organisations;  ///< empty: all; else the row wins over rows for everybody
    Contest contest = Contest::any;
    std::optional<base::Day> polls_from;
    std::optional<base::Day> polls_to;

    [[nodiscard]] bool holds(const Election& election) const;
    [[nodiscard]] bool overlaps(const Reach& other) const;
};

enum class CountedFrom : std::uint8_t { poll, notice, vacancy };
enum class CountUnit : std::uint8_t { working_days, calendar_days };

/// One number of the law. Counted back from the poll, forward from anything else.
struct DeadlineRule {
    Reach reach;
    Event event = Event::notice_of_election_last;
    CountedFrom from = CountedFrom::poll;
    CountUnit unit = CountUnit::working_days;
    int count = 0;
    std::size_t days = 0;  ///< index of the day rule
    std::string time;
    std::string source;
    base::Place place;
};

/// What happens to a count when a day is proclaimed a bank holiday or a day of mourning at short notice.
enum class LateDays : std::uint8_t {
    past_deadlines_stay,  ///< a deadline that the new count would put before the proclamation stays where it
                          ///< was
    thirty_days,  ///< the day stays a working day if the dissolution would fall within 30 days of proclaiming
};

/// What makes a restricted period of a contest.
struct PeriodRule {
    Reach reach;
    PeriodKind kind = PeriodKind::pre_election;
    Event opens = Event::notice_of_election_last;  ///< where the notice is not known to be out
    std::size_t poll_days = 0;                     ///< index of the day rule that no poll may break
    LateDays late_days = LateDays::past_deadlines_stay;
    std::string source;
    base::Place place;
};

struct TimetableRules {
    std::vector<PeriodRule> periods;
    std::vector<DeadlineRule> deadlines;
};

/// Adds the rows of one file of calendars/timetables/.
base::Result<base::Done> read_timetable_rules(const base::Node& root, const std::string& file,
                                              const std::vector<DayRule>& day_rules, TimetableRules& rules);

/// Refuses two rows that would both date one event of one election.
base::Result<base::Done> without_contradiction(const TimetableRules& rules);

}  // namespace evenhand::calendar
