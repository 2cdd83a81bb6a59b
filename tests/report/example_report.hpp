#pragma once

#include "evenhand/base/bug.hpp"
#include "evenhand/report/report.hpp"

namespace evenhand::tests {

inline base::OriginalSpan span_of(const std::string& text, std::string_view piece) {
    const auto at = text.find(piece);
    base::ensure(at != std::string::npos, "the example's text lacks the piece");
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + piece.size())};
}

/// A release inside a period with a quote of a member, one finding on it, one on the whole document, and a
/// character of four bytes before both.
inline report::Report example_report() {
    report::Report report;
    report.document.text = "Library reopens 📚\n\nCllr Zoë Oddie said: “We are proud.”\n";
    report.name = "draft.txt";
    report.council = "Exampleshire County Council";
    report.on = base::day_of(2027, 4, 8);
    report.ruleset = "sha256:00";
    report.day.day = report.on;
    calendar::Period period;
    period.election = "local.exampleshire.2027-05-06";
    period.opens = base::day_of(2027, 3, 29);
    period.closes = base::day_of(2027, 5, 6);
    period.why = "opens 29 March 2027, the notice of election";
    report.day.in_force = {period};
    report.verdict = policy::Verdict::stop;
    const auto quote = span_of(report.document.text, "We are proud.");
    report.quotes = {{quote,
                      true,
                      {"Cllr Zoë Oddie", span_of(report.document.text, "Cllr Zoë Oddie"), "Zoë Oddie",
                       people::Role::member, "Zoë Oddie"}}};
    report::ReportedFinding whole;
    whole.rule = "member-prominence";
    whole.title = "One member stands out";
    whole.message = "Much of this is about one member.";
    report::ReportedFinding quoted;
    quoted.rule = "member-quote";
    quoted.title = "A member is quoted";
    quoted.level = rules::Level::stop;
    quoted.span = quote;
    quoted.message = "A member is quoted inside a restricted period.";
    quoted.why = "Quotes of members lend them publicity.";
    quoted.advice = "Quote an officer.";
    quoted.sources = {{"Act 1986, section 4", "Regard to the Code", "https://example.org/4", {}}};
    quoted.suggestions = {"A council spokesperson said: …"};
    quoted.replaces = span_of(report.document.text, "Cllr Zoë Oddie said: “We are proud.”");
    report.findings = {whole, quoted};
    report.remarks = {"a quotation that opens on line 3 is never closed"};
    return report;
}

}  // namespace evenhand::tests
