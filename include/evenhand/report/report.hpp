#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/base/span.hpp"
#include "evenhand/calendar/period.hpp"
#include "evenhand/people/person.hpp"
#include "evenhand/policy/judgement.hpp"
#include "evenhand/rules/rule.hpp"
#include "evenhand/text/document.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace evenhand::report {

struct ReportedSpeaker {
    std::string text;  ///< as the original has it; empty: nobody named
    base::OriginalSpan span;
    std::string name;
    people::Role role = people::Role::unknown;
    std::string person;  ///< the directory's name of them; empty: not in the directory
};

struct ReportedQuote {
    base::OriginalSpan span;
    bool direct = true;
    ReportedSpeaker speaker;
};

/// Why a finding may stand, who says so and when.
struct ReportedWaiver {
    std::string reason;
    std::string by;
    base::Day on{};
    std::optional<base::Day> until;  ///< the last day to appear for which it holds
};

struct ReportedFinding {
    std::string rule;
    std::string title;
    rules::Level level = rules::Level::note;
    rules::Certainty certainty = rules::Certainty::certain;
    base::OriginalSpan span;  ///< empty: the whole document
    std::string message;
    std::string why;
    std::string advice;
    std::vector<rules::Source> sources;
    std::vector<std::string> suggestions;
    base::OriginalSpan replaces;  ///< what they stand in for; empty: they go in before its begin
    /// The sentences that it stands in, the headline where it is on the whole document: what a waiver of it
    /// is bound to besides its own words.
    base::OriginalSpan context;
    std::optional<ReportedWaiver> waiver;  ///< such a finding does not count for the verdict
};

/// A waiver of this document that holds nothing, so that it can be taken out or thought over.
struct StaleWaiver {
    base::Place place;
    std::string rule;
    std::string words;
    std::string why;
};

struct ReportedNotFlagged {
    std::string rule;
    base::OriginalSpan span;
    std::string why;
};

/// The reading, the findings, the periods in force, the verdict, and the digest of what it was made with. A
/// value that stands alone: it owns its text and keeps nothing of the knowledge it was made from.
struct Report {
    text::Document document;
    std::string name;  ///< how the document is called: a file's name
    std::string council;
    base::Day on{};
    std::string ruleset;  ///< digest of lexicons, calendars and council: the same digest and text give the
                          ///< same report
    calendar::DayStatus day;
    policy::Verdict verdict = policy::Verdict::clear;
    std::vector<ReportedQuote> quotes;
    std::vector<ReportedFinding> findings;        ///< sorted by position, then by rule
    std::vector<ReportedNotFlagged> not_flagged;  ///< only where asked for
    std::vector<std::string>
        remarks;  ///< about the text itself: "a quotation that opens on line 12 is never closed"
    std::vector<StaleWaiver> stale_waivers;
};

}  // namespace evenhand::report
