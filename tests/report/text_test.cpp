#include "evenhand/report/formats.hpp"
#include "report/example_report.hpp"

#include <catch2/catch.hpp>

using evenhand::report::Colour;
using evenhand::report::to_text;
using evenhand::tests::example_report;
using evenhand::tests::span_of;

TEST_CASE(
    "the report for a terminal gives the verdict, the periods, the findings with their words, and the end",
    "[report]") {
    CHECK(to_text(example_report(), Colour::no, 76) ==
          R"(draft.txt: STOP
This must not go out as it stands.
The council's press release for Thursday 8 April 2027, Exampleshire County
Council

Restricted periods in force on that day:
- local.exampleshire.2027-05-06, from 29 March 2027 to 6 May 2027: opens 29
  March 2027, the notice of election

1. STOP  A member is quoted  [member-quote, certain]
      3 | Cllr Zoë Oddie said: “We are proud.”
        |                       ^^^^^^^^^^^^^
   A member is quoted inside a restricted period.
   Why: Quotes of members lend them publicity.
   Law: Act 1986, section 4: Regard to the Code <https://example.org/4>
   Do: Quote an officer.
   Instead, in line 3: A council spokesperson said: …

2. NOTE  One member stands out  [member-prominence, certain]
   The whole document.
   Much of this is about one member.

Remarks on the text
- a quotation that opens on line 3 is never closed

2 findings: 1 stop, 1 note.
This is not legal advice. In doubt, ask the Monitoring Officer.
)");
}

TEST_CASE("on a terminal with colours the words themselves are painted, without carets", "[report]") {
    const auto text = to_text(example_report(), Colour::yes, 76);
    CHECK_THAT(text, Catch::Contains("draft.txt: \x1b[1;31mSTOP\x1b[0m\n"));
    CHECK_THAT(text, Catch::Contains("said: “\x1b[1;31mWe are proud.\x1b[0m”\n"));
    CHECK_THAT(text, !Catch::Contains("^"));
}

TEST_CASE("a clear report says so and that no period is in force", "[report]") {
    auto report = example_report();
    report.findings.clear();
    report.remarks.clear();
    report.day.in_force.clear();
    report.verdict = evenhand::policy::Verdict::clear;
    const auto text = to_text(report, Colour::no, 76);
    CHECK_THAT(text, Catch::StartsWith("draft.txt: CLEAR\nNothing was found"));
    CHECK_THAT(text, Catch::Contains("No restricted period is in force on that day."));
    CHECK_THAT(text, !Catch::Contains("Remarks") && !Catch::Contains("finding:"));
}

TEST_CASE("an unknown day is said before anything else of the calendar", "[report]") {
    auto report = example_report();
    report.day = {report.on, false, "the bank holidays end in 2028", {}};
    report.verdict = evenhand::policy::Verdict::refer;
    const auto text = to_text(report, Colour::no, 120);
    CHECK_THAT(text, Catch::Contains("The calendar cannot know this day, so the clerk has to decide"));
    CHECK_THAT(text, Catch::Contains("Calendar: the bank holidays end in 2028"));
    CHECK_THAT(text, Catch::Contains("No restricted period is known to be in force"));
}

TEST_CASE("a finding over many lines shows the first ones and where it ends", "[report]") {
    auto report = example_report();
    report.document.text = "one\ntwo\n\nthree\nfour\nfive\n";
    report.quotes.clear();
    report.findings = {report.findings[1]};
    report.findings[0].span = {0, 23};
    const auto text = to_text(report, Colour::no, 76);
    CHECK_THAT(text, Catch::Contains("   1 | one\n") && Catch::Contains("   4 | three\n"));
    CHECK_THAT(text, Catch::Contains("… to line 6") && !Catch::Contains("four"));
}

TEST_CASE("a draft cannot steer the terminal", "[report]") {
    auto report = example_report();
    report.document.text = "Look \x1b[2Jhere\n";
    report.name = "a\x1b]0;x\x07.txt";
    report.findings = {report.findings[1]};
    report.findings[0].span = span_of(report.document.text, "here");
    CHECK(to_text(report, Colour::no, 76).find('\x1b') == std::string::npos);
}

TEST_CASE("look-alikes are listed with their line", "[report]") {
    auto report = example_report();
    report.not_flagged = {{"party-promotion", {22, 26}, "'Labour' in 'labour market'"}};
    CHECK_THAT(to_text(report, Colour::no, 76),
               Catch::Contains("Looked at and not flagged\n- line 3, party-promotion: 'Labour' in"));
}
