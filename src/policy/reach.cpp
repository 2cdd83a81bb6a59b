#include "evenhand/policy/reach.hpp"

#include "evenhand/base/day.hpp"

#include <algorithm>
#include <chrono>
#include <optional>

namespace evenhand::policy {

namespace {

using calendar::ElectionType;
using calendar::Period;
using calendar::PeriodKind;

bool has(const rules::Finding& finding, rules::Trait trait) {
    return std::find(finding.traits.begin(), finding.traits.end(), trait) != finding.traits.end();
}

bool elects_a_parliament(ElectionType type) {
    return type == ElectionType::parl || type == ElectionType::senedd || type == ElectionType::sp ||
           type == ElectionType::nia || type == ElectionType::europarl;
}

people::Role role_of(const rules::Finding& finding, const Circumstances& circumstances) {
    const auto* person = person_of(finding, circumstances);
    return person != nullptr ? person->role : finding.speaker.value_or(people::Role::unknown);
}

bool known_to_stand(const rules::Finding& finding, const Circumstances& circumstances) {
    const auto* person = person_of(finding, circumstances);
    return has(finding, rules::Trait::standing) || (person != nullptr && person->standing);
}

/// Code paragraph 34 speaks of people directly involved in the election: a sitting MP is where a parliament
/// is elected, a named candidate everywhere.
bool involves_the_person(const Period& period, const rules::Finding& finding,
                         const Circumstances& circumstances) {
    if (finding.rule != "candidate-publicity" || known_to_stand(finding, circumstances)) {
        return true;
    }
    return role_of(finding, circumstances) != people::Role::mp || elects_a_parliament(period.type);
}

/// An announced event is restricted by the period in which it takes place, not by the one in which it is
/// announced; without a date the announcement's day must do.
bool takes_place_in(const Period& period, std::optional<base::Day> event) {
    return !event || (period.opens <= *event && *event <= period.closes);
}

/// A day without its year is the one nearest to the day of publication.
std::optional<base::Day> nearest(std::chrono::month_day date, base::Day on) {
    const auto year = std::chrono::year_month_day{on}.year();
    std::optional<base::Day> best;
    for (const int offset : {0, 1, -1}) {
        const auto candidate = (year + std::chrono::years{offset}) / date;
        if (candidate.ok() && (!best || abs(base::Day{candidate} - on) < abs(*best - on))) {
            best = base::Day{candidate};
        }
    }
    return best;
}

std::optional<base::Day> event_day(const rules::Finding& finding, base::Day on) {
    if (finding.rule != "event-in-period") {
        return std::nullopt;
    }
    if (finding.day_mentioned) {
        return base::Day{std::chrono::days{*finding.day_mentioned}};
    }
    return finding.yearless_day ? nearest(*finding.yearless_day, on) : std::nullopt;
}

bool about_a_person(std::string_view rule) {
    return rule == "member-quote" || rule == "candidate-publicity" || rule == "member-prominence";
}

/// No law says how far a by-election reaches. Where the council keeps it to its area (PeriodScope) it is
/// freer with people of other wards; of whom the ward is not known, the cautious answer holds.
bool beyond_the_area(const Period& period, const rules::Finding& finding,
                     const Circumstances& circumstances) {
    if (period.scope != calendar::PeriodScope::area_only || period.area.empty() ||
        !about_a_person(finding.rule)) {
        return false;
    }
    const auto* person = person_of(finding, circumstances);
    return person != nullptr && !person->ward.empty() && person->ward != period.area &&
           !known_to_stand(finding, circumstances);
}

std::string without_year(const std::string& words) {
    return words.substr(0, words.rfind(' '));
}

}  // namespace

const people::Person* person_of(const rules::Finding& finding, const Circumstances& circumstances) {
    const auto& people = circumstances.council.people;
    return finding.person && *finding.person < people.size() ? &people[*finding.person] : nullptr;
}

Reach pre_election_reach(const rules::Finding& finding, const Circumstances& circumstances) {
    Reach whole;
    Reach ward;
    const auto event = event_day(finding, circumstances.day.day);
    for (const auto& period : circumstances.day.in_force) {
        if (period.kind != PeriodKind::pre_election) {
            continue;
        }
        if (!involves_the_person(period, finding, circumstances)) {
            whole.not_held =
                "a sitting member of a parliament is involved only where a parliament is elected, "
                "and " +
                period.election + " elects none";
        } else if (!takes_place_in(period, event)) {
            whole.not_held = "the event, on " + base::in_short_words(*event) +
                             ", is outside the period for " + period.election;
        } else {
            (beyond_the_area(period, finding, circumstances) ? ward : whole).periods.push_back(&period);
        }
    }
    if (!whole.held() && ward.held()) {
        ward.beyond_ward = true;
        return ward;
    }
    return whole;
}

Reach referendum_reach(const Circumstances& circumstances) {
    Reach reach;
    for (const auto& period : circumstances.day.in_force) {
        if (period.kind != PeriodKind::pre_election) {
            reach.periods.push_back(&period);
        }
    }
    return reach;
}

std::string in_words(const calendar::Period& period) {
    const std::string closes = base::in_short_words(period.closes);
    std::string opens = base::in_short_words(period.opens);
    if (opens.substr(opens.size() - 4) == closes.substr(closes.size() - 4)) {
        opens = without_year(opens);
    }
    const char* what = period.kind == PeriodKind::pre_election
                           ? "The pre-election period for "
                           : "The ban on publicity before the referendum ";
    return what + period.election + " runs from " + opens + " to " + closes + ".";
}

}  // namespace evenhand::policy
