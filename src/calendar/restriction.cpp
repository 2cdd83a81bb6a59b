// Calendar::period: when a contest restricts, by its timetable, its state and the council's settings.
#include "calendar/calendar_data.hpp"
#include "evenhand/calendar/calendar.hpp"

#include <algorithm>

namespace evenhand::calendar {
namespace {

using base::Day;
using std::chrono::days;

/// No timetable starts more than 35 working days before its poll; with every holiday of a year that is 70
/// days.
constexpr days longest_timetable{70};

struct Opening {
    std::optional<Day> day;
    std::string why;
};

std::string phrase(Event event) {
    switch (event) {
    case Event::notice_of_election_first: return "the first day for the notice of election";
    case Event::notice_of_election_last: return "the last day for the notice of election";
    case Event::notice_of_referendum_last: return "the last day for the notice of referendum";
    case Event::dissolution: return "the dissolution of Parliament";
    case Event::publicity_ban_start: return "the first day of the ban on publicity";
    default: return "the day of '" + std::string(title(event)) + "'";
    }
}

Opening by_deadline(const Timetable& timetable, Event event) {
    const Deadline* deadline = timetable.find(event);
    if (deadline == nullptr) {
        return {std::nullopt, "unknown: no rule dates " + phrase(event)};
    }
    if (!deadline->day) {
        return {std::nullopt, deadline->why};
    }
    return {deadline->day, phrase(event) + ": " + deadline->why + "; " + deadline->source};
}

Event last_notice(ElectionType type) {
    return is_referendum(type) ? Event::notice_of_referendum_last : Event::notice_of_election_last;
}

/// The day by the law, and by the council's choice where the law leaves one.
Opening lawful_opening(const Election& election, const Timetable& timetable, const PeriodRule& rule,
                       const PeriodSettings& settings) {
    if (is_referendum(election.type)) {
        return by_deadline(timetable, rule.opens);
    }
    const Opening last = by_deadline(timetable, last_notice(election.type));
    if (election.notice) {
        Opening published{election.notice,
                          "the day on which the notice of election was published; " + rule.source};
        if (last.day && *last.day < *election.notice) {
            published.why += "; the last day for it had been " + base::in_short_words(*last.day);
        }
        if (settings.start == PeriodStart::last_day && last.day && *last.day < *election.notice) {
            return last;
        }
        return published;
    }
    return settings.start == PeriodStart::last_day ? last : by_deadline(timetable, rule.opens);
}

Opening opening_of(const Election& election, const Timetable& timetable, const PeriodRule& rule,
                   const PeriodSettings& settings) {
    Opening lawful = lawful_opening(election, timetable, rule, settings);
    if (election.opens && (!lawful.day || *election.opens <= *lawful.day)) {
        return {election.opens, "the council's own start" +
                                    (lawful.day ? "; by law at the latest " +
                                                      base::in_short_words(*lawful.day) + ", " + lawful.why
                                                : std::string())};
    }
    return lawful;
}

std::optional<Day> nominees_known(const Election& election, const Timetable& timetable) {
    if (is_referendum(election.type)) {
        return std::nullopt;
    }
    if (election.nominees) {
        return election.nominees;
    }
    const Deadline* statement = timetable.find(Event::sopn_last);
    if (statement == nullptr || !statement->day) {
        statement = timetable.find(Event::nominations_close);
    }
    // Where nothing dates the statement, who stands is unknown to the end.
    return statement != nullptr && statement->day ? statement->day : election.id.poll() + days{1};
}

void close_at_poll(Period& period, const Election& election, const PeriodSettings& settings) {
    const Day poll = election.id.poll();
    Day closes = poll + days{settings.days_after_poll};
    if (election.closes && *election.closes > closes) {
        closes = *election.closes;
    }
    period.closes = closes;
    period.ends_at_close_of_poll = closes == poll;
    period.why += period.ends_at_close_of_poll
                      ? "; closes at the close of poll, 22:00 on " + base::in_short_words(poll)
                      : "; closes at the end of " + base::in_short_words(closes) +
                            ", the council's own end after the poll of " + base::in_short_words(poll);
}

void close_early(Period& period, Day day, const std::string& why) {
    if (day < period.closes) {
        period.closes = day;
        period.ends_at_close_of_poll = false;
    }
    period.why += "; " + why;
}

/// False where the state leaves nothing of the period.
bool apply_state(Period& period, const Election& election) {
    const auto on = [&] {
        return election.state_on ? " on " + base::in_short_words(*election.state_on) : std::string();
    };
    switch (election.state) {
    case ElectionState::scheduled:
    case ElectionState::notice_published: return true;
    case ElectionState::postponed:
    case ElectionState::cancelled:
        // What was in force until the decision was in force; without its day nothing of the period can be
        // placed.
        if (!election.state_on) {
            return false;
        }
        close_early(period, *election.state_on, "the poll was " + std::string(word(election.state)) + on());
        break;
    case ElectionState::countermanded:
        period.why +=
            "; the poll was countermanded" + on() +
            ", but the contest goes on: the period stays, and the new poll is an election of its own";
        break;
    case ElectionState::uncontested: {
        const Day settled = election.state_on.value_or(period.nominees_known.value_or(period.closes));
        close_early(period, settled, "uncontested: settled by the statement of persons nominated" + on());
        break;
    }
    }
    return period.opens <= period.closes;
}

}  // namespace

PeriodAnswer Calendar::period(const Election& election, const PeriodSettings& settings) const {
    const PeriodRule* rule = data_->period_rule(election);
    base::ensure(rule != nullptr, "Calendar::period: asked for an election that check() refuses");
    const Timetable dates = timetable(election);
    const Opening opening = opening_of(election, dates, *rule, settings);
    if (!opening.day) {
        const bool gone =
            election.state == ElectionState::postponed || election.state == ElectionState::cancelled;
        if (gone && !election.state_on) {
            return {};
        }
        const Day poll = election.id.poll();
        return {std::nullopt, UnknownDays{poll - longest_timetable, poll + days{settings.days_after_poll},
                                          "the period of '" + election.id.text() + "' is " + opening.why,
                                          election.id.text()}};
    }
    Period period;
    period.election = election.id.text();
    period.type = election.type;
    period.nation = election.nation;
    period.by_election = election.id.by_election();
    period.area = election.area;
    period.kind = rule->kind;
    const bool local_only = period.by_election && !period.area.empty();
    period.scope = local_only ? settings.by_elections : PeriodScope::whole_council;
    period.opens = *opening.day;
    period.nominees_known = nominees_known(election, dates);
    period.why = "opens " + base::in_short_words(period.opens) + ", " + opening.why;
    close_at_poll(period, election, settings);
    if (!apply_state(period, election)) {
        return {};
    }
    return {std::move(period), std::nullopt};
}

}  // namespace evenhand::calendar
