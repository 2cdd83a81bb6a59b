#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/base/result.hpp"
#include "evenhand/policy/judgement.hpp"
#include "evenhand/rules/rule.hpp"
#include "evenhand/scan/source.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::scan {

/// A finding on something that stands online, with all that a page or a mail says of it.
struct WebFinding {
    std::string mark;  ///< rule, words and how many of the same stand before it (report/fingerprint.hpp)
    std::string rule;
    std::string title;
    rules::Level level = rules::Level::note;
    /// It asks nothing by the item's own day; the period that has opened since makes it worth a look.
    bool stood_before = false;
    std::string words;    ///< empty: the whole text
    std::string message;  ///< what is wrong
    std::string why;
    std::string advice;
    std::vector<rules::Source> sources;
};

/// What the law says of a version, by the rules of a moment. A later one replaces it in lists; all are kept.
struct Assessment {
    std::int64_t item = 0;
    std::int64_t version = 0;
    Instant at{};
    base::Day on{};  ///< the day by whose law it was judged
    std::string ruleset;
    policy::Verdict verdict = policy::Verdict::clear;
    std::vector<WebFinding> findings;
    std::vector<std::string> remarks;  ///< on how the day was chosen: sentences
    std::string report;                ///< evenhand/report/1 of that day, as evidence
};

/// The findings and remarks as one line of JSON, and back; how a store keeps them. ErrorCode::malformed for
/// what is none.
std::string findings_json(const Assessment& assessment);
base::Result<base::Done> read_findings(std::string_view json, Assessment& into);

}  // namespace evenhand::scan
