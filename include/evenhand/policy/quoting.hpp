#pragma once

#include "evenhand/policy/circumstances.hpp"
#include "evenhand/policy/reach.hpp"
#include "evenhand/rules/finding.hpp"

#include <optional>
#include <string>

namespace evenhand::policy {

/// What the council's own settings on who may be quoted (council::Quotable, CivicMayor, EmergencyRoute) make
/// of a quote of a member inside a period.
struct Quoting {
    /// The most that the finding may ask; none: nothing eases what the rule says.
    std::optional<rules::Level> at_most;
    bool allowed = false;  ///< this council quotes such a member: no finding
    std::string why;       ///< a sentence, or empty; where allowed, a clause
};

/// `reach` holds at least one period. Published guidance knows three practices: no elected person is quoted;
/// none who is involved in the election; none who stands. Who stands is never eased.
Quoting quoting(const rules::Finding& finding, const Reach& reach, const Circumstances& circumstances);

}  // namespace evenhand::policy
