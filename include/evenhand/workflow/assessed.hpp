#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/base/result.hpp"
#include "evenhand/policy/judgement.hpp"
#include "evenhand/rules/rule.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace evenhand::workflow {

/// A finding as far as two reports can be compared by it.
struct AssessedFinding {
    std::string rule;
    std::string title;
    rules::Level level = rules::Level::note;
    std::string text;     ///< the words it stands on; empty: the whole document
    std::string message;  ///< what is wrong
    std::string
        mark;  ///< the rule, its words and how many of the same stand before it: edits elsewhere leave it
    friend bool operator==(const AssessedFinding&, const AssessedFinding&) = default;
};

struct AssessedPeriod {
    std::string election;
    base::Day opens{};
    base::Day closes{};
    std::string why;
    friend bool operator==(const AssessedPeriod&, const AssessedPeriod&) = default;
};

/// What a report (evenhand/report/1) says, read back from its JSON, so that a report of years ago can be held
/// against one of today.
struct Assessed {
    std::string ruleset;
    std::string council;
    base::Day on{};
    policy::Verdict verdict = policy::Verdict::clear;
    std::vector<AssessedFinding> findings;  ///< in the report's order
    std::vector<AssessedPeriod> periods;
    bool known = true;        ///< whether the calendar reached that day
    std::string unknown_why;  ///< empty where it did

    /// The rules that it has findings of, sorted, none twice.
    [[nodiscard]] std::vector<std::string> rules_found() const;
};

/// ErrorCode::malformed for what is no report; `name` is how errors call it.
base::Result<Assessed> read_assessed(std::string_view report_json, const std::string& name);

}  // namespace evenhand::workflow
