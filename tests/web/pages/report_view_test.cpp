#include "evenhand/report/report.hpp"
#include "evenhand/web/pages.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

using evenhand::report::Report;
using evenhand::report::ReportedFinding;

namespace {

Report report_with(std::vector<ReportedFinding> findings, evenhand::policy::Verdict verdict) {
    Report report;
    report.document.text = "One sentence. Another sentence.";
    report.council = "Exampleshire";
    report.on = evenhand::base::day_of(2027, 4, 8);
    report.findings = std::move(findings);
    report.verdict = verdict;
    return report;
}

std::string page_of(const Report& report) {
    const auto site = evenhand::tests::example_site();
    return check_page(evenhand::tests::example_view(*site),
                      {.form = evenhand::web::blank_form(*site), .report = report});
}

ReportedFinding finding(evenhand::rules::Level level, evenhand::base::OriginalSpan span) {
    ReportedFinding found;
    found.level = level;
    found.span = span;
    found.title = "Title";
    found.message = "Message.";
    found.sources = {{"Ref 1", "what it asks", "https://example.org/law", {}},
                     {"Ref 2", "", "javascript:alert(1)", {}}};
    return found;
}

}  // namespace

TEST_CASE("overlapping findings are marked with the worse level and each has its place", "[web]") {
    const std::string page = page_of(report_with({finding(evenhand::rules::Level::note, {0, 13}),
                                                  finding(evenhand::rules::Level::stop, {4, 31}),
                                                  finding(evenhand::rules::Level::refer, {0, 0})},
                                                 evenhand::policy::Verdict::stop));
    CHECK(page.find("<mark class=\"eh-mark--note\">One </mark>") != std::string::npos);
    CHECK(page.find("<mark class=\"eh-mark--stop\">sentence.</mark>") != std::string::npos);
    CHECK(page.find("id=\"words-1\"") != std::string::npos);
    CHECK(page.find("id=\"words-2\"") != std::string::npos);
    CHECK(page.find("This is about the text as a whole.") != std::string::npos);
}

TEST_CASE("only web addresses become links", "[web]") {
    const std::string page = page_of(
        report_with({finding(evenhand::rules::Level::note, {0, 3})}, evenhand::policy::Verdict::clear));
    CHECK(page.find("href=\"https://example.org/law\"") != std::string::npos);
    CHECK(page.find("javascript:") == std::string::npos);
}

TEST_CASE("a day that the calendar does not know is told as such", "[web]") {
    Report report = report_with({}, evenhand::policy::Verdict::refer);
    report.day.known = false;
    report.day.unknown_why = "unknown from 1 January 2029";
    const std::string page = page_of(report);
    CHECK(page.find("unknown from 1 January 2029") != std::string::npos);
    CHECK(page.find("in no restricted period") == std::string::npos);
}
