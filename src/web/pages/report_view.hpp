#pragma once

#include "evenhand/check/outlook.hpp"
#include "evenhand/report/report.hpp"
#include "evenhand/web/html.hpp"
#include "evenhand/web/view.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace evenhand::web {

/// The verdict in a few words, for a heading and the title of the page.
std::string verdict_words(const View& view, const report::Report& report);
/// "Stop", and the colour of its tag.
const std::string& verdict_word(const View& view, policy::Verdict verdict);
std::string_view verdict_colour(policy::Verdict verdict);
const std::string& level_word(const View& view, rules::Level level);
std::string_view level_colour(rules::Level level);

/// What a report is shown with.
struct ReportView {
    const report::Report& report;
    std::optional<check::Outlook> outlook{};
    /// The id of the form whose text the suggestions go into ("Use this wording"), and whose text area the
    /// findings lead to; empty: neither is offered.
    std::string_view form{};
};

/// The verdict with the periods in force, and from when it would be another.
void show_verdict(Html& html, const View& view, const ReportView& shown);
/// The findings as a list; each leads to its words.
void show_findings(Html& html, const View& view, const ReportView& shown);
/// The text with the findings marked; each mark leads to its finding.
void show_marked_text(Html& html, const View& view, const ReportView& shown);

}  // namespace evenhand::web
