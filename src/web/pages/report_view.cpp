#include "report_view.hpp"

#include "evenhand/report/words.hpp"
#include "evenhand/web/marked_text.hpp"

#include <algorithm>

namespace evenhand::web {
namespace {

using report::Report;
using report::ReportedFinding;

std::string_view level_words(rules::Level level) {
    switch (level) {
    case rules::Level::stop: return "Stop";
    case rules::Level::refer: return "Refer";
    case rules::Level::note: return "Note";
    }
    return "";
}

std::string_view level_tag(rules::Level level) {
    switch (level) {
    case rules::Level::stop: return "govuk-tag govuk-tag--red";
    case rules::Level::refer: return "govuk-tag govuk-tag--orange";
    case rules::Level::note: return "govuk-tag govuk-tag--blue";
    }
    return "govuk-tag";
}

std::string_view verdict_advice(policy::Verdict verdict) {
    switch (verdict) {
    case policy::Verdict::stop:
        return "Do not publish this as it stands. Change what is marked “Stop”, then check again.";
    case policy::Verdict::refer: return "Ask the clerk or the Monitoring Officer before this is published.";
    case policy::Verdict::clear: return "Nothing was found that the law or the protocol forbids on that day.";
    }
    return "";
}

void show_day(Html& html, const Report& report) {
    if (!report.day.known) {
        html.leaf("p", {{"class", "govuk-body"}},
                  "The calendar does not know this day: " + report.day.unknown_why);
    } else if (report.day.in_force.empty()) {
        html.leaf("p", {{"class", "govuk-body"}},
                  base::in_words(report.on) + " is in no restricted period that is known for " +
                      report.council + ".");
    }
    for (const calendar::Period& period : report.day.in_force) {
        html.open("p", {{"class", "govuk-body"}});
        html.leaf("strong", {}, base::in_words(report.on) + " is in a restricted period.");
        html.text(" " + period.election + ", " + base::in_short_words(period.opens) + " to " +
                  base::in_short_words(period.closes) + ".")
            .close();
        html.open("details", {{"class", "govuk-details"}});
        html.open("summary", {{"class", "govuk-details__summary"}});
        html.leaf("span", {{"class", "govuk-details__summary-text"}}, "Why this period").close();
        html.leaf("div", {{"class", "govuk-details__text"}}, period.why).close();
    }
}

void show_source(Html& html, const rules::Source& source) {
    html.open("li");
    if (source.url.starts_with("https://") || source.url.starts_with("http://")) {
        html.leaf("a", {{"class", "govuk-link"}, {"href", source.url}, {"rel", "noreferrer"}}, source.ref);
    } else {
        html.text(source.ref);
    }
    if (!source.title.empty()) {
        html.text(": " + source.title);
    }
    html.close();
}

void show_finding(Html& html, const Report& report, const ReportedFinding& finding, std::size_t number) {
    const std::string level(rules::word(finding.level));
    const std::string id = "finding-" + std::to_string(number);
    html.open("li", {{"class", "eh-finding eh-finding--" + level}, {"id", id}});
    html.open("h3", {{"class", "govuk-heading-s govuk-!-margin-bottom-2"}});
    html.leaf("strong", {{"class", level_tag(finding.level)}}, level_words(finding.level))
        .text(" " + finding.title)
        .close();
    html.leaf("p", {{"class", "govuk-body"}}, finding.message);
    if (finding.span.empty()) {
        html.leaf("p", {{"class", "govuk-hint"}}, "This is about the text as a whole.");
    } else {
        const auto words =
            std::string_view(report.document.text).substr(finding.span.begin, finding.span.size());
        html.leaf("blockquote", {{"class", "govuk-body eh-quoted"}}, words);
        html.open("p", {{"class", "govuk-body-s"}});
        html.leaf("a", {{"class", "govuk-link"}, {"href", "#words-" + std::to_string(number)}},
                  "Show it in the text")
            .close();
    }
    html.open("p", {{"class", "govuk-body"}}).leaf("strong", {}, "Why: ").text(finding.why).close();
    html.leaf("p", {{"class", "govuk-hint"}},
              "How sure: " + std::string(report::certainty_in_words(finding.certainty)) + ".");
    html.open("p", {{"class", "govuk-body"}}).leaf("strong", {}, "What to do: ").text(finding.advice).close();
    if (!finding.suggestions.empty()) {
        html.leaf("p", {{"class", "govuk-body"}},
                  finding.suggestions.size() == 1 ? "You could write:" : "You could write one of these:");
        for (const std::string& suggestion : finding.suggestions) {
            html.leaf("blockquote", {{"class", "govuk-body eh-quoted"}}, suggestion);
        }
    }
    html.open("details", {{"class", "govuk-details govuk-!-margin-bottom-0"}});
    html.open("summary", {{"class", "govuk-details__summary"}});
    html.leaf("span", {{"class", "govuk-details__summary-text"}}, "The law and the protocol").close();
    html.open("div", {{"class", "govuk-details__text"}})
        .open("ul", {{"class", "govuk-list govuk-list--bullet"}});
    for (const rules::Source& source : finding.sources) {
        show_source(html, source);
    }
    html.close().close().close().close();
}

rules::Level worst(const Report& report, const std::vector<std::size_t>& findings) {
    auto level = rules::Level::note;
    for (const std::size_t finding : findings) {
        level = std::max(level, report.findings[finding].level);
    }
    return level;
}

void show_marked_text(Html& html, const Report& report) {
    std::vector<base::OriginalSpan> spans;
    for (const ReportedFinding& finding : report.findings) {
        spans.push_back(finding.span);
    }
    html.leaf("h2", {{"class", "govuk-heading-m"}, {"id", "your-text"}}, "Your text");
    html.open("div", {{"class", "govuk-body eh-text"},
                      {"tabindex", "0"},
                      {"role", "region"},
                      {"aria-labelledby", "your-text"}});
    for (const MarkedPiece& piece : cut_at_findings(report.document.text, spans)) {
        if (piece.findings.empty()) {
            html.text(piece.text);
            continue;
        }
        for (const std::size_t finding : piece.begins) {
            html.open("span", {{"id", "words-" + std::to_string(finding + 1)}}).close();
        }
        html.open("a", {{"href", "#finding-" + std::to_string(piece.findings.front() + 1)}});
        html.leaf("mark", {{"class", "eh-mark--" + std::string(rules::word(worst(report, piece.findings)))}},
                  piece.text)
            .close();
    }
    html.close();
}

}  // namespace

std::string verdict_words(const Report& report) {
    const auto count = static_cast<std::size_t>(
        std::count_if(report.findings.begin(), report.findings.end(),
                      [&](const ReportedFinding& finding) { return finding.level == rules::Level::stop; }));
    switch (report.verdict) {
    case policy::Verdict::stop:
        return "Stop: " + std::to_string(count) + (count == 1 ? " thing must change" : " things must change");
    case policy::Verdict::refer: return "Refer: the clerk decides";
    case policy::Verdict::clear: return "Clear";
    }
    return "";
}

void show_report(Html& html, const Report& report) {
    html.open("section", {{"class", "eh-verdict eh-verdict--" + std::string(policy::word(report.verdict))},
                          {"id", "verdict"},
                          {"role", "status"},
                          {"aria-labelledby", "verdict-words"}});
    html.leaf("h2", {{"class", "govuk-heading-l govuk-!-margin-bottom-3"}, {"id", "verdict-words"}},
              verdict_words(report));
    html.leaf("p", {{"class", "govuk-body"}}, verdict_advice(report.verdict));
    show_day(html, report);
    for (const std::string& remark : report.remarks) {
        html.open("p", {{"class", "govuk-body"}}).leaf("strong", {}, "About the text: ").text(remark).close();
    }
    html.close();
    if (!report.findings.empty()) {
        html.leaf("h2", {{"class", "govuk-heading-m"}}, "What was found");
        html.open("ol", {{"class", "govuk-list"}});
        for (std::size_t number = 0; number < report.findings.size(); ++number) {
            show_finding(html, report, report.findings[number], number + 1);
        }
        html.close();
    }
    show_marked_text(html, report);
}

}  // namespace evenhand::web
