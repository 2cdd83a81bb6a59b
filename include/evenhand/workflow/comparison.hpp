#pragma once

#include "evenhand/workflow/assessed.hpp"

#include <string>
#include <vector>

namespace evenhand::workflow {

/// The same finding in both reports, at another level.
struct ChangedLevel {
    AssessedFinding before;
    AssessedFinding after;
};

/// What has changed from one report to another, of the same text or of another form of it.
struct Comparison {
    std::vector<AssessedFinding> fresh;      ///< in the second report only
    std::vector<AssessedFinding> mended;     ///< in the first only
    std::vector<AssessedFinding> unchanged;  ///< in both, at one level
    std::vector<ChangedLevel> levels;
    std::vector<AssessedPeriod> begun;  ///< periods that hold on the second report's day only
    std::vector<AssessedPeriod> ended;  ///< on the first's only
    policy::Verdict before = policy::Verdict::clear;
    policy::Verdict after = policy::Verdict::clear;
    bool became_unknown = false;  ///< the calendar no longer reaches the day
};
Comparison compare(const Assessed& before, const Assessed& after);

/// Whether somebody who cleared the text on the first report might not clear it on the second: a fresh
/// finding, a raised level, a period that has begun, a worse verdict, a day that became unknown. What has
/// become milder is no reason.
bool judged_otherwise(const Comparison& comparison);

/// Why it is judged otherwise, a sentence without a full stop each: "a restricted period for … opens 29 March
/// 2027, …; this was cleared for 27 March 2027".
std::vector<std::string> reasons(const Comparison& comparison, base::Day cleared_for);

}  // namespace evenhand::workflow
