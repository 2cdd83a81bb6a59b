#include "evenhand/policy/quoting.hpp"

#include "evenhand/base/day.hpp"

#include <algorithm>

namespace evenhand::policy {

namespace {

using calendar::ElectionType;
using calendar::Period;
using council::CouncilType;

bool has(const rules::Finding& finding, rules::Trait trait) {
    return std::find(finding.traits.begin(), finding.traits.end(), trait) != finding.traits.end();
}

bool stands(const rules::Finding& finding, const people::Person* person) {
    return has(finding, rules::Trait::standing) ||
           (person != nullptr && (person->standing || person->role == people::Role::candidate));
}

/// Whether the contest is for seats on this kind of council. A district's file may list its county's election
/// too, which looks the same: then the cautious answer is given.
bool elects_this_council(const Period& period, CouncilType type) {
    switch (type) {
    case CouncilType::town:
    case CouncilType::parish:
    case CouncilType::community: return period.type == ElectionType::parish;
    case CouncilType::combined_authority: return period.type == ElectionType::combined_authority_mayor;
    case CouncilType::county:
    case CouncilType::district:
    case CouncilType::unitary:
    case CouncilType::london_borough:
    case CouncilType::metropolitan: return period.type == ElectionType::local;
    }
    return true;
}

bool seat_at_stake(const Period& period, const people::Person* person, CouncilType type) {
    if (!elects_this_council(period, type)) {
        return false;
    }
    const bool of_another_ward =
        !period.area.empty() && person != nullptr && !person->ward.empty() && person->ward != period.area;
    return !of_another_ward;
}

/// Whether the statements of persons nominated are out for every contest that holds the finding.
bool nominees_known(const Reach& reach, base::Day day) {
    return std::all_of(reach.periods.begin(), reach.periods.end(), [&](const Period* period) {
        return period->nominees_known && *period->nominees_known <= day;
    });
}

bool directory_tells_who_stands(const council::Profile& council) {
    return std::any_of(council.people.begin(), council.people.end(), [](const people::Person& person) {
        return person.standing || person.role == people::Role::candidate;
    });
}

Quoting unless_involved(const people::Person* person, const Reach& reach,
                        const Circumstances& circumstances) {
    const bool involved = std::any_of(reach.periods.begin(), reach.periods.end(), [&](const Period* period) {
        return seat_at_stake(*period, person, circumstances.council.type);
    });
    if (involved) {
        return {};
    }
    return {
        rules::Level::refer, false,
        "The council's policy keeps silent only those who are involved in the election; this member's seat "
        "is not up, so the clerk decides whether the words are free of politics."};
}

Quoting unless_standing(const people::Person* person, const Reach& reach,
                        const Circumstances& circumstances) {
    if (!nominees_known(reach, circumstances.day.day)) {
        return {rules::Level::refer, false,
                "The council's policy keeps silent only those who stand, and it is not known yet who does."};
    }
    if (person == nullptr || !directory_tells_who_stands(circumstances.council)) {
        return {
            rules::Level::refer, false,
            "The council's policy keeps silent only those who stand; the council's list of people does not "
            "tell whether this member does."};
    }
    return {std::nullopt, true,
            "the council's policy keeps silent only those who stand, and " + person->name + " does not"};
}

/// A civic mayor who is no candidate, in a council that lets them appear in ceremonial items.
bool ceremonial(const rules::Finding& finding, const council::Settings& settings) {
    return has(finding, rules::Trait::civic) && settings.civic_mayor == council::CivicMayor::ceremonial;
}

/// The older Code's exception, which England's of 2011 has not and many councils kept.
bool by_emergency_route(const rules::Finding& finding, const council::Settings& settings) {
    return has(finding, rules::Trait::emergency) && settings.emergency_route == council::EmergencyRoute::open;
}

}  // namespace

Quoting quoting(const rules::Finding& finding, const Reach& reach, const Circumstances& circumstances) {
    const auto* person = person_of(finding, circumstances);
    const auto& settings = circumstances.council.settings;
    if (stands(finding, person)) {
        return {};
    }
    if (ceremonial(finding, settings)) {
        return {rules::Level::note, false,
                "The council's policy leaves ceremonial items to its civic head, as long as they are free of "
                "politics."};
    }
    if (by_emergency_route(finding, settings)) {
        return {
            rules::Level::refer, false,
            "The council's policy lets members in key posts comment in an emergency; the clerk records the "
            "approval."};
    }
    switch (settings.quotable) {
    case council::Quotable::nobody_elected: return {};
    case council::Quotable::nobody_involved: return unless_involved(person, reach, circumstances);
    case council::Quotable::nobody_standing: return unless_standing(person, reach, circumstances);
    }
    return {};
}

}  // namespace evenhand::policy
