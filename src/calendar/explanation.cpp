// evenhand calendar --explain: the counts of one contest, day by day.
#include "evenhand/calendar/listing.hpp"

#include <algorithm>

namespace evenhand::calendar {
namespace {

/// Deadlines that are ends of one and the same count.
struct Walk {
    std::vector<const Deadline*> deadlines;  ///< the longest first
};

bool same_way(const Deadline& longer, const Deadline& shorter) {
    if (shorter.steps.size() > longer.steps.size()) {
        return false;
    }
    return std::equal(
        shorter.steps.begin(), shorter.steps.end(), longer.steps.begin(),
        [](const CountedDay& a, const CountedDay& b) { return a.day == b.day && a.number == b.number; });
}

std::vector<Walk> walks(const Timetable& timetable) {
    std::vector<const Deadline*> counted;
    for (const Deadline& deadline : timetable.deadlines) {
        if (!deadline.steps.empty()) {
            counted.push_back(&deadline);
        }
    }
    std::stable_sort(counted.begin(), counted.end(),
                     [](const Deadline* a, const Deadline* b) { return a->steps.size() > b->steps.size(); });
    std::vector<Walk> all;
    for (const Deadline* deadline : counted) {
        const auto home = std::find_if(all.begin(), all.end(), [&](const Walk& walk) {
            return same_way(*walk.deadlines.front(), *deadline);
        });
        if (home == all.end()) {
            all.push_back({{deadline}});
        } else {
            home->deadlines.push_back(deadline);
        }
    }
    return all;
}

void append_step(std::string& out, const CountedDay& step, const Walk& walk) {
    const std::string number = step.number == 0 ? "-" : std::to_string(step.number);
    std::string day = base::in_words(step.day);
    day.resize(std::max<std::size_t>(day.size(), 29), ' ');
    out += "  " + std::string(4 - std::min<std::size_t>(4, number.size()), ' ') + number + "  ";
    std::string notes = step.weekend ? "" : step.reason;
    for (const Deadline* deadline : walk.deadlines) {
        if (deadline->day == step.day) {
            notes += (notes.empty() ? "" : "; ") + std::string(title(deadline->event)) +
                     (deadline->time.empty() ? "" : ", " + deadline->time) + " (" + deadline->source + ")";
        }
    }
    out += notes.empty() ? base::in_words(step.day) : day + notes;
    out += '\n';
}

}  // namespace

std::string explanation(const Election& election, const Timetable& timetable) {
    std::string out = election.id.text() + ": poll on " + base::in_words(election.id.poll()) + "\n";
    for (const Walk& walk : walks(timetable)) {
        out += "\n" + walk.deadlines.front()->why + "\n";
        for (const CountedDay& step : walk.deadlines.front()->steps) {
            append_step(out, step, walk);
        }
    }
    for (const Deadline& deadline : timetable.deadlines) {
        if (deadline.steps.empty()) {
            out += "\n" + std::string(title(deadline.event)) + ": " +
                   (deadline.day ? base::in_words(*deadline.day) + ", " : std::string()) + deadline.why +
                   " (" + deadline.source + ")\n";
        }
    }
    return out;
}

}  // namespace evenhand::calendar
