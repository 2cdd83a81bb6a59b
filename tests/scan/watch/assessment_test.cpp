#include "evenhand/scan/assessment.hpp"

#include <catch2/catch.hpp>

namespace evenhand::tests {

TEST_CASE("what was found comes back from its JSON", "[scan]") {
    scan::Assessment assessment;
    assessment.remarks = {"Judged by the law of 6 May 2027."};
    scan::WebFinding finding;
    finding.mark = "sha256:m";
    finding.rule = "period-quote";
    finding.title = "A member is quoted";
    finding.level = rules::Level::stop;
    finding.words = "“Vote for\nme”";
    finding.message = "A member is quoted inside the period";
    finding.why = "The Code";
    finding.advice = "Quote an officer";
    finding.sources = {{"Code, paragraph 34", "What it says", "https://www.gov.uk/", {}}};
    assessment.findings.push_back(finding);
    finding.level = rules::Level::note;
    finding.stood_before = true;
    finding.words.clear();
    finding.sources.clear();
    assessment.findings.push_back(finding);

    const auto json = scan::findings_json(assessment);
    scan::Assessment back;
    REQUIRE(scan::read_findings(json, back).ok());
    CHECK(back.remarks == assessment.remarks);
    REQUIRE(back.findings.size() == 2);
    CHECK(back.findings[0].words == "“Vote for\nme”");
    CHECK(back.findings[0].level == rules::Level::stop);
    CHECK_FALSE(back.findings[0].stood_before);
    REQUIRE(back.findings[0].sources.size() == 1);
    CHECK(back.findings[0].sources[0].url == "https://www.gov.uk/");
    CHECK(back.findings[1].stood_before);
    CHECK(scan::findings_json(back) == json);
}

TEST_CASE("what is no list of findings is malformed", "[scan]") {
    scan::Assessment back;
    for (const auto* json : {"", "[]", "{\"findings\":[{}]}", "{\"findings\":[],\"more\":1}"}) {
        INFO(json);
        CHECK_FALSE(scan::read_findings(json, back).ok());
    }
}

}  // namespace evenhand::tests
