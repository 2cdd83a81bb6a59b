#include "evenhand/calendar/council_calendar.hpp"

#include "evenhand/calendar/london_day.hpp"

#include <algorithm>
#include <tuple>

namespace evenhand::calendar {

using base::Day;
using base::Error;
using base::ErrorCode;
using std::chrono::days;

struct CouncilCalendar::Compiled {
    std::vector<Period> periods;
    std::vector<UnknownDays> unknown;
    std::vector<Stretch> stretches;  ///< without gaps from Day::min() to Day::max()
};

namespace {

using Stretch = CouncilCalendar::Stretch;

bool live(const Election& election) {
    return election.state == ElectionState::scheduled || election.state == ElectionState::notice_published;
}

base::Result<base::Done> check_pair(const Election& election, const Election& other) {
    const auto where = [&] {
        return other.place.file.empty()
                   ? std::string()
                   : " (" + other.place.file + ":" + std::to_string(other.place.line) + ")";
    };
    if (election.id == other.id) {
        return Error{ErrorCode::invalid, "'" + election.id.text() + "' stands twice" + where(),
                     "remove one of the two", election.place};
    }
    const days apart = election.id.poll() - other.id.poll();
    // A vacancy takes weeks to fill, so two live polls of one contest this near are one poll with a wrong
    // date.
    if (live(election) && live(other) && election.id.contest() == other.id.contest() && apart < days{35} &&
        apart > days{-35}) {
        return Error{ErrorCode::invalid,
                     "'" + election.id.text() + "' contradicts '" + other.id.text() + "'" + where() +
                         ": one contest has two polls within five weeks",
                     "remove one, or give it state = \"postponed\" or \"cancelled\"", election.place};
    }
    return base::Done{};
}

base::Result<base::Done> check_all(const Calendar& calendar, std::span<const Election> elections) {
    for (std::size_t i = 0; i < elections.size(); ++i) {
        EVENHAND_TRY_DONE(calendar.check(elections[i]));
        for (std::size_t other = 0; other < i; ++other) {
            EVENHAND_TRY_DONE(check_pair(elections[i], elections[other]));
        }
    }
    return base::Done{};
}

void add_reach(const Calendar& calendar, const PeriodSettings& settings, std::vector<UnknownDays>& unknown) {
    unknown.push_back(
        {Day::min(), calendar.first() - days{1},
         "unknown until " + base::in_short_words(calendar.first()) + ": the bank holidays begin there"});
    unknown.push_back({calendar.last() + days{1}, Day::max(),
                       "unknown from " + base::in_short_words(calendar.last() + days{1}) +
                           ": the bank holidays are known to the day before"});
    if (settings.elections_known_to && *settings.elections_known_to < calendar.last()) {
        unknown.push_back({*settings.elections_known_to + days{1}, Day::max(),
                           "unknown from " + base::in_short_words(*settings.elections_known_to + days{1}) +
                               ": the council's list of elections is complete to the day before"});
    }
}

/// The days on which an answer may change, so that between two of them it does not.
std::vector<Day> borders(const std::vector<Period>& periods, const std::vector<UnknownDays>& unknown) {
    std::vector<Day> all{Day::min()};
    const auto add = [&](Day from, Day to) {
        all.push_back(from);
        if (to != Day::max()) {
            all.push_back(to + days{1});
        }
    };
    for (const Period& period : periods) {
        add(period.opens, period.closes);
    }
    for (const UnknownDays& each : unknown) {
        add(each.from, each.to);
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

std::vector<Stretch> stretches(const std::vector<Period>& periods, const std::vector<UnknownDays>& unknown) {
    const auto days_of_change = borders(periods, unknown);
    std::vector<Stretch> all;
    for (std::size_t i = 0; i < days_of_change.size(); ++i) {
        Stretch stretch;
        stretch.from = days_of_change[i];
        stretch.to = i + 1 < days_of_change.size() ? days_of_change[i + 1] - days{1} : Day::max();
        for (std::uint32_t index = 0; index < periods.size(); ++index) {
            if (periods[index].opens <= stretch.from && stretch.from <= periods[index].closes) {
                stretch.in_force.push_back(index);
            }
        }
        for (const UnknownDays& each : unknown) {
            if (each.from <= stretch.from && stretch.from <= each.to) {
                stretch.unknown_why += (stretch.unknown_why.empty() ? "" : "; ") + each.why;
            }
        }
        all.push_back(std::move(stretch));
    }
    return all;
}

}  // namespace

CouncilCalendar::CouncilCalendar() {
    auto compiled = std::make_shared<Compiled>();
    compiled->unknown.push_back({Day::min(), Day::max(), "unknown: no calendar is loaded"});
    compiled->stretches = stretches(compiled->periods, compiled->unknown);
    compiled_ = std::move(compiled);
}

base::Result<CouncilCalendar> CouncilCalendar::build(const Calendar& calendar,
                                                     std::span<const Election> elections,
                                                     const PeriodSettings& settings) {
    EVENHAND_TRY_DONE(check_all(calendar, elections));
    auto compiled = std::make_shared<Compiled>();
    for (const Election& election : elections) {
        PeriodAnswer answer = calendar.period(election, settings);
        if (answer.period) {
            compiled->periods.push_back(std::move(*answer.period));
        }
        if (answer.unknown) {
            compiled->unknown.push_back(std::move(*answer.unknown));
        }
    }
    std::sort(compiled->periods.begin(), compiled->periods.end(), [](const Period& a, const Period& b) {
        return std::tie(a.opens, a.election) < std::tie(b.opens, b.election);
    });
    add_reach(calendar, settings, compiled->unknown);
    compiled->stretches = stretches(compiled->periods, compiled->unknown);
    return CouncilCalendar(std::move(compiled));
}

const Stretch& CouncilCalendar::stretch(Day day) const noexcept {
    const auto& all = compiled_->stretches;
    const auto after = std::upper_bound(all.begin(), all.end(), day,
                                        [](Day wanted, const Stretch& each) { return wanted < each.from; });
    return *std::prev(after);
}

DayStatus CouncilCalendar::on(Day day) const {
    const Stretch& here = stretch(day);
    DayStatus status;
    status.day = day;
    status.known = here.unknown_why.empty();
    status.unknown_why = here.unknown_why;
    status.in_force.reserve(here.in_force.size());
    for (const std::uint32_t index : here.in_force) {
        status.in_force.push_back(compiled_->periods[index]);
    }
    return status;
}

DayStatus CouncilCalendar::at(std::chrono::sys_seconds moment) const {
    DayStatus status = on(london_day(moment));
    if (moment >= close_of_poll(status.day)) {
        status.in_force.erase(std::remove_if(status.in_force.begin(), status.in_force.end(),
                                             [&](const Period& period) {
                                                 return period.ends_at_close_of_poll &&
                                                        period.closes == status.day;
                                             }),
                              status.in_force.end());
    }
    return status;
}

std::vector<Period> CouncilCalendar::periods(Day from, Day to) const {
    std::vector<Period> found;
    std::copy_if(compiled_->periods.begin(), compiled_->periods.end(), std::back_inserter(found),
                 [&](const Period& period) { return period.opens <= to && from <= period.closes; });
    return found;
}

std::span<const Period> CouncilCalendar::periods() const noexcept {
    return compiled_->periods;
}

std::vector<UnknownDays> CouncilCalendar::unknown(Day from, Day to) const {
    std::vector<UnknownDays> found;
    std::copy_if(compiled_->unknown.begin(), compiled_->unknown.end(), std::back_inserter(found),
                 [&](const UnknownDays& each) { return each.from <= to && from <= each.to; });
    return found;
}

}  // namespace evenhand::calendar
