#include "evenhand/calendar/london_day.hpp"
#include "evenhand/workflow/acts.hpp"

namespace evenhand::workflow {

Due due_of(const Schedule& schedule, std::span<const calendar::Period> periods, Instant now) {
    constexpr std::chrono::minutes morning = std::chrono::hours(9);
    Due due{calendar::london_time(schedule.day, schedule.time.value_or(morning)),
            "it is to appear on " + base::in_short_words(schedule.day)};
    if (schedule.embargo && *schedule.embargo < due.at) {
        due = {*schedule.embargo, "its embargo ends"};
    }
    for (const calendar::Period& period : periods) {
        // What the day before a period may still say, the period may forbid.
        const Instant opening = calendar::london_time(period.opens, std::chrono::minutes(0));
        if (opening > now && period.opens <= schedule.day && opening < due.at) {
            due = {opening, "the restricted period for " + period.election + " opens on " +
                                base::in_short_words(period.opens)};
        }
    }
    return due;
}

}  // namespace evenhand::workflow
