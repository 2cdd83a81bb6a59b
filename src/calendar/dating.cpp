// Calendar::timetable: the numbers of calendars/timetables/ become days.
#include "calendar/calendar_data.hpp"
#include "evenhand/calendar/calendar.hpp"

#include <algorithm>

namespace evenhand::calendar {
namespace {

using base::Day;
using std::chrono::days;

std::string number_of_days(int number, std::string_view kind) {
    return std::to_string(number) + " " + std::string(kind) + (number == 1 ? " day" : " days");
}

/// "not counting weekends, 3 May 2027 (Early May bank holiday), …", in the order of the calendar.
std::string not_counting(const Count& count) {
    std::string list = "not counting weekends";
    for (auto step = count.steps.rbegin(); step != count.steps.rend(); ++step) {
        if (step->number == 0 && !step->weekend) {
            list += ", " + base::in_short_words(step->day) + " (" + step->reason + ")";
        }
    }
    return list;
}

/// Days that were proclaimed only when the deadline they would move had passed. Nobody could have met the new
/// one, and what was published before stays lawful.
std::vector<Day> proclaimed_too_late(const Count& count) {
    std::vector<Day> late;
    for (const CountedDay& step : count.steps) {
        if (step.number == 0 && step.proclaimed && count.day < *step.proclaimed) {
            late.push_back(step.day);
        }
    }
    return late;
}

std::string kept_because_late(const std::vector<Day>& late) {
    std::string text;
    for (const Day day : late) {
        text += "; " + base::in_short_words(day) +
                " counts, because it was proclaimed when this timetable had passed";
    }
    return text;
}

class Dating {
  public:
    Dating(const CalendarData& data, const Election& election) : data_(data), election_(election) {
        const PeriodRule* period = data.period_rule(election);
        if (period != nullptr && period->late_days == LateDays::thirty_days) {
            keep_by_dissolution();
        }
    }

    [[nodiscard]] Deadline date(const DeadlineRule& rule) const {
        Deadline deadline;
        deadline.event = rule.event;
        deadline.time = rule.time;
        deadline.source = rule.source;
        if (rule.from != CountedFrom::poll) {
            forward(rule, deadline);
        } else if (rule.count == 0) {
            deadline.day = poll();
            deadline.why = "the day of the poll";
        } else if (rule.unit == CountUnit::calendar_days) {
            deadline.day = poll() - days{rule.count};
            deadline.why = number_of_days(rule.count, "calendar") + " before " + base::in_short_words(poll());
        } else {
            backward(rule, deadline);
        }
        return deadline;
    }

  private:
    [[nodiscard]] Day poll() const { return election_.id.poll(); }

    void backward(const DeadlineRule& rule, Deadline& deadline) const {
        const DayRule& day_rule = data_.day_rules[rule.days];
        auto count = data_.book.before(poll(), rule.count, day_rule, kept_);
        if (!count.ok()) {
            deadline.why = "unknown: " + count.error().message;
            return;
        }
        auto late = proclaimed_too_late(*count);
        if (!late.empty()) {
            count = data_.book.before(poll(), rule.count, day_rule, late);
        }
        late.insert(late.end(), kept_.begin(), kept_.end());
        deadline.day = count->day;
        deadline.why = number_of_days(rule.count, "working") + " before " + base::in_short_words(poll()) +
                       ", " + not_counting(*count) + kept_because_late(late);
        deadline.steps = std::move(count->steps);
    }

    void forward(const DeadlineRule& rule, Deadline& deadline) const {
        const bool from_notice = rule.from == CountedFrom::notice;
        const std::optional<Day> from = from_notice ? election_.notice : election_.vacancy;
        const std::string what = from_notice ? "the notice of election" : "the vacancy";
        if (!from) {
            deadline.why = "unknown: " + number_of_days(rule.count, "working") + " after " + what +
                           ", whose day is not given; add '" + (from_notice ? "notice" : "vacancy") +
                           "' to the election";
            return;
        }
        auto count = data_.book.after(*from, rule.count, data_.day_rules[rule.days]);
        if (!count.ok()) {
            deadline.why = "unknown: " + count.error().message;
            return;
        }
        std::reverse(count->steps.begin(), count->steps.end());
        deadline.day = count->day;
        deadline.why = number_of_days(rule.count, "working") + " after " + what + " on " +
                       base::in_short_words(*from) + ", " + not_counting(*count);
        deadline.steps = std::move(count->steps);
    }

    // A day proclaimed so late that the dissolution would come within thirty days of it stays a working day
    // throughout: Fixed-term Parliaments Act 2011 s.3(6), continued under the Act of 2022.
    void keep_by_dissolution() {
        for (const DeadlineRule& rule : data_.rules.deadlines) {
            if (rule.event != Event::dissolution || !rule.reach.holds(election_)) {
                continue;
            }
            const auto count = data_.book.before(poll(), rule.count, data_.day_rules[rule.days]);
            if (!count.ok()) {
                continue;
            }
            for (const CountedDay& step : count->steps) {
                if (step.number == 0 && step.proclaimed && count->day < *step.proclaimed + days{30}) {
                    kept_.push_back(step.day);
                }
            }
        }
    }

    const CalendarData& data_;
    const Election& election_;
    std::vector<Day> kept_;
};

}  // namespace

Timetable Calendar::timetable(const Election& election) const {
    const auto& rules = data_->rules.deadlines;
    const bool special = std::any_of(rules.begin(), rules.end(), [&](const DeadlineRule& rule) {
        return !rule.reach.organisations.empty() && rule.reach.holds(election);
    });
    const Dating dating(*data_, election);
    Timetable timetable;
    for (const DeadlineRule& rule : rules) {
        if (rule.reach.holds(election) && rule.reach.organisations.empty() != special) {
            timetable.deadlines.push_back(dating.date(rule));
        }
    }
    std::sort(timetable.deadlines.begin(), timetable.deadlines.end(),
              [](const Deadline& a, const Deadline& b) {
                  const Day far = Day::max();
                  return std::pair(a.day.value_or(far), a.event) < std::pair(b.day.value_or(far), b.event);
              });
    return timetable;
}

}  // namespace evenhand::calendar
