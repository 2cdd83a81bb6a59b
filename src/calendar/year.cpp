#include "evenhand/calendar/year.hpp"

#include <algorithm>
#include <map>

namespace evenhand::calendar {
namespace {

using base::Day;
using std::chrono::days;

std::map<Day, std::vector<std::string>> events_by_day(const Calendar& calendar,
                                                      std::span<const Election> elections) {
    std::map<Day, std::vector<std::string>> events;
    for (const Election& election : elections) {
        const std::string state =
            election.state == ElectionState::scheduled || election.state == ElectionState::notice_published
                ? std::string()
                : " (" + std::string(word(election.state)) + ")";
        events[election.id.poll()].insert(events[election.id.poll()].begin(),
                                          "Poll: " + election.id.text() + state);
    }
    for (const Election& election : elections) {
        const Timetable timetable = calendar.timetable(election);
        for (const Deadline& deadline : timetable.deadlines) {
            if (deadline.day) {
                events[*deadline.day].push_back(std::string(title(deadline.event)) + ": " +
                                                election.id.text());
            }
        }
    }
    return events;
}

std::string sentence(const DayStatus& status) {
    if (status.in_force.empty()) {
        return status.known ? "not restricted" : status.unknown_why;
    }
    std::string text = "restricted by ";
    for (const Period& period : status.in_force) {
        text += (&period == &status.in_force.front() ? "" : ", ") + period.election + " until " +
                base::in_short_words(period.closes);
    }
    return status.known ? text : text + "; " + status.unknown_why;
}

std::string day_off(const Calendar& calendar, Day day, Nation nation) {
    const DayRule rule{"", {division_of(nation)}, true, false, false, ""};
    const auto out = calendar.day_book().disregarded(day, rule);
    return out && !out->weekend ? out->reason : std::string();
}

}  // namespace

YearPicture year_picture(const Calendar& calendar, const CouncilCalendar& council,
                         std::span<const Election> elections, int year, Nation nation) {
    const Day first = base::day_of(year, 1, 1);
    const Day last = base::day_of(year, 12, 31);
    YearPicture picture;
    picture.year = year;
    picture.periods = council.periods(first, last);
    auto events = events_by_day(calendar, elections);
    for (Day day = first; day <= last; day += days{1}) {
        const DayStatus status = council.on(day);
        YearDay drawn;
        drawn.day = day;
        drawn.known = status.known;
        drawn.may_be_standing = status.may_be_standing();
        for (std::uint32_t index = 0; index < picture.periods.size(); ++index) {
            if (picture.periods[index].opens <= day && day <= picture.periods[index].closes) {
                drawn.in_force.push_back(index);
            }
        }
        drawn.day_off = day_off(calendar, day, nation);
        if (const auto found = events.find(day); found != events.end()) {
            drawn.events = std::move(found->second);
        }
        drawn.why = sentence(status);
        picture.days.push_back(std::move(drawn));
    }
    return picture;
}

}  // namespace evenhand::calendar
