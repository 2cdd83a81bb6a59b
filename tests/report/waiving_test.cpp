#include "evenhand/report/formats.hpp"
#include "evenhand/report/waiving.hpp"
#include "evenhand/report/words.hpp"
#include "report/example_report.hpp"

#include <catch2/catch.hpp>

using evenhand::policy::Verdict;
using evenhand::policy::Waivers;
using evenhand::report::Report;
using evenhand::report::waive;
using evenhand::report::waiver_key;
using evenhand::tests::example_report;
using evenhand::tests::span_of;

namespace {

const std::vector<std::string> rules = {"member-prominence", "member-quote"};

/// The example with the sentences that its findings stand in.
Report report_of(const std::string& text = example_report().document.text) {
    Report report = example_report();
    report.document.text = text;
    const auto quote = span_of(text, "We are proud.");
    report.quotes[0].span = quote;
    report.findings[0].context = span_of(text, "Library reopens");
    report.findings[1].span = quote;
    report.findings[1].context = span_of(text, "Cllr Zoë Oddie said: “We are proud.”");
    return report;
}

Waivers waivers_of(const std::string& key, const std::string& more = {}, const std::string& level = "stop") {
    auto read = Waivers::parse(
        "[[waiver]]\ndocument = \"draft.txt\"\nrule = \"member-quote\"\nlevel = \"" + level +
            "\"\nwords = \"We are\"\nfinding = \"" + key +
            "\"\nreason = \"She opens it as mayor\"\nby = \"P. Lee\"\non = 2027-04-07\n" + more,
        "waivers.toml", rules);
    REQUIRE(read.ok());
    return std::move(read).value();
}

Report waived(Report report, const Waivers& waivers) {
    std::vector<Report> reports = {std::move(report)};
    waive(reports, waivers);
    return reports.front();
}

std::string quote_key(const Report& report) {
    return waiver_key(report, report.findings[1]);
}

const std::string key = quote_key(report_of());

}  // namespace

TEST_CASE("a waived finding stays in the report with its reason and does not count", "[report]") {
    const auto report = waived(report_of(), waivers_of(key));
    REQUIRE(report.findings[1].waiver);
    CHECK(report.findings[1].waiver->reason == "She opens it as mayor");
    CHECK(report.findings[1].waiver->by == "P. Lee");
    CHECK_FALSE(report.findings[0].waiver);
    CHECK(report.verdict == Verdict::clear);
    CHECK(report.stale_waivers.empty());
    CHECK(waived(report_of(), {}).verdict == Verdict::stop);
}

TEST_CASE("a day that the calendar does not know is referred whatever is waived", "[report]") {
    auto report = report_of();
    report.day.known = false;
    CHECK(waived(report, waivers_of(key)).verdict == Verdict::refer);
}

TEST_CASE("a waiver survives edits elsewhere, and case, spacing and marks of its own sentence", "[report]") {
    for (const char* text :
         {"Library reopens today\n\nMuch was added here.\n\nCllr Zoë Oddie said: “We are proud.” And so on.",
          "Library reopens\r\n\r\nCllr Zoë Oddie said: “We are proud.”"}) {
        CAPTURE(text);
        CHECK(waived(report_of(text), waivers_of(key)).verdict == Verdict::clear);
    }
    auto spaced = report_of();
    spaced.document.text = "Library reopens\n\nCLLR  Zoë Oddie said:\n\"we are proud\"";
    spaced.findings[0].context = span_of(spaced.document.text, "Library reopens");
    spaced.findings[1].span = span_of(spaced.document.text, "we are proud");
    spaced.findings[1].context = span_of(spaced.document.text, "CLLR  Zoë Oddie said:\n\"we are proud\"");
    spaced.quotes[0].span = spaced.findings[1].span;
    CHECK(waived(spaced, waivers_of(key)).verdict == Verdict::clear);
}

TEST_CASE("another sentence round the words, or another speaker, asks for a new decision", "[report]") {
    auto moved = report_of("Library reopens\n\nNot so. Cllr Zoë Oddie said: “We are proud.” Vote for her");
    moved.findings[1].context =
        span_of(moved.document.text, "Cllr Zoë Oddie said: “We are proud.” Vote for her");
    const auto edited = waived(moved, waivers_of(key));
    CHECK(edited.verdict == Verdict::stop);
    REQUIRE(edited.stale_waivers.size() == 1);
    CHECK_THAT(edited.stale_waivers[0].why, Catch::Contains("nothing in the document"));
    auto other = report_of();
    other.quotes[0].speaker.name = "Ann Other";
    CHECK(waived(other, waivers_of(key)).verdict == Verdict::stop);
}

TEST_CASE("a finding that asks for more than was waived is not waived", "[report]") {
    const auto report = waived(report_of(), waivers_of(key, "", "refer"));
    CHECK(report.verdict == Verdict::stop);
    REQUIRE(report.stale_waivers.size() == 1);
    CHECK_THAT(report.stale_waivers[0].why, Catch::Contains("'refer' and is 'stop' now"));
}

TEST_CASE("a waiver ends with its last day to appear", "[report]") {
    CHECK(waived(report_of(), waivers_of(key, "until = 2027-04-08\n")).verdict == Verdict::clear);
    const auto report = waived(report_of(), waivers_of(key, "until = 2027-04-07\n"));
    CHECK(report.verdict == Verdict::stop);
    REQUIRE(report.stale_waivers.size() == 1);
    CHECK_THAT(report.stale_waivers[0].why, Catch::Contains("up to 7 April 2027"));
}

TEST_CASE("a waiver whose words are of something else deceives its reader and does not hold", "[report]") {
    auto read =
        Waivers::parse("[[waiver]]\ndocument = \"draft.txt\"\nrule = \"member-quote\"\nlevel = \"stop\"\n"
                       "words = \"harmless\"\nfinding = \"" +
                           key + "\"\nreason = \"r\"\nby = \"b\"\non = 2027-04-07\n",
                       "waivers.toml", rules);
    REQUIRE(read.ok());
    const auto report = waived(report_of(), *read);
    CHECK(report.verdict == Verdict::stop);
    CHECK(report.stale_waivers.size() == 1);
}

TEST_CASE("a waiver is stale only where its document was checked and none of its reports needs it",
          "[report]") {
    auto elsewhere = report_of();
    elsewhere.name = "other.txt";
    CHECK(waived(elsewhere, waivers_of(key)).stale_waivers.empty());
    auto without = report_of();
    without.findings.clear();
    CHECK(waived(without, waivers_of(key)).stale_waivers.size() == 1);
    auto namesake = report_of();
    namesake.name = "archive/draft.txt";
    std::vector<Report> both = {without, namesake};
    waive(both, waivers_of(key));
    CHECK(both[0].stale_waivers.empty());
    CHECK(both[1].verdict == Verdict::clear);
}

TEST_CASE("what is printed to be waived loads once it has reasons and names, and waives all", "[report]") {
    auto reports = std::vector<Report>{report_of()};
    auto toml = evenhand::report::to_waivers(reports, evenhand::base::day_of(2027, 4, 8));
    CHECK_FALSE(Waivers::parse(toml, "waivers.toml", rules).ok());
    for (auto at = toml.find("\"\""); at != std::string::npos; at = toml.find("\"\"", at)) {
        toml.replace(at, 2, "\"x\"");
    }
    const auto read = Waivers::parse(toml, "waivers.toml", rules);
    REQUIRE(read.ok());
    CHECK(read->all().size() == 2);
    waive(reports, *read);
    CHECK(reports[0].findings[0].waiver);
    CHECK(reports[0].findings[1].waiver);
    CHECK(reports[0].stale_waivers.empty());
    CHECK(evenhand::report::to_waivers(reports, {}).find("[[waiver]]") == std::string::npos);
}

TEST_CASE("every form of the report shows what is waived, why and by whom", "[report]") {
    auto report = waived(report_of(), waivers_of(key));
    report.stale_waivers = {
        {{"waivers.toml", 12}, "party-promotion", "labour", "nothing in the document matches it"}};
    const auto text = evenhand::report::to_text(report, evenhand::report::Colour::no, 100);
    CHECK_THAT(text, Catch::Contains("WAIVED (STOP)") &&
                         Catch::Contains("Waived by P. Lee on 7 April 2027: She opens it") &&
                         Catch::Contains("1 finding: 1 note; 1 more is waived.") &&
                         Catch::Contains("waivers.toml, line 12, party-promotion, 'labour': nothing"));
    CHECK_THAT(text, Catch::Contains("has been waived"));
    const auto json = evenhand::report::to_json(report);
    CHECK_THAT(json, Catch::Contains("\"waived\": {") &&
                         Catch::Contains("\"reason\": \"She opens it as mayor\"") &&
                         Catch::Contains("\"stale_waivers\""));
    CHECK_THAT(evenhand::report::to_json(report_of()), !Catch::Contains("waive"));
    const auto sarif = evenhand::report::to_sarif({&report, 1});
    CHECK_THAT(sarif, Catch::Contains("\"justification\": \"She opens it as mayor\"") &&
                          Catch::Contains("\"kind\": \"external\"") &&
                          Catch::Contains("line 12, party-promotion"));
    CHECK_THAT(evenhand::report::to_html(report), Catch::Contains("Stop (waived)") &&
                                                      Catch::Contains("P. Lee") &&
                                                      Catch::Contains("Waivers that hold nothing"));
}
