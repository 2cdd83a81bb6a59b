#pragma once

#include "evenhand/calendar/period.hpp"
#include "evenhand/policy/circumstances.hpp"
#include "evenhand/rules/finding.hpp"

#include <string>
#include <vector>

namespace evenhand::policy {

/// How the restricted periods of the day bear on one finding.
struct Reach {
    /// Those that hold it, sorted as the calendar sorts them.
    std::vector<const calendar::Period*> periods;
    /// A by-election that the council keeps to one ward, and the finding is about somebody of another: the
    /// clerk decides, nothing stops.
    bool beyond_ward = false;
    /// Where periods are in force and none holds the finding: why not. Else empty.
    std::string not_held;

    [[nodiscard]] bool held() const noexcept { return !periods.empty(); }
};

/// The pre-election periods (Code of Recommended Practice on Local Authority Publicity, paragraphs 33-35)
/// that hold the finding.
Reach pre_election_reach(const rules::Finding& finding, const Circumstances& circumstances);

/// The referendum bans in force; their law speaks of all the council's publicity, whoever is in it.
Reach referendum_reach(const Circumstances& circumstances);

/// The person of the council's directory that the finding is about, or null.
const people::Person* person_of(const rules::Finding& finding, const Circumstances& circumstances);

/// "The pre-election period for local.x.2027-05-06 runs from 29 March to 6 May 2027."
std::string in_words(const calendar::Period& period);

}  // namespace evenhand::policy
