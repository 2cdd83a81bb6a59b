#include "evenhand/report/fingerprint.hpp"
#include "report/example_report.hpp"

#include <catch2/catch.hpp>

using evenhand::report::fingerprints;
using evenhand::tests::example_report;
using evenhand::tests::span_of;

TEST_CASE("a fingerprint survives edits elsewhere and of case, spacing and marks", "[report]") {
    auto report = example_report();
    const auto before = fingerprints(report);
    REQUIRE(before.size() == 2);
    CHECK(before[0] != before[1]);
    struct Case {
        const char* text;
        const char* words;
    };
    const Case cases[] = {
        {"A new first line.\n\nCllr Oddie: \"We  are\nproud.\"", "We  are\nproud."},
        {"“We are proud!”", "“We are proud!”"},
        {"WE ARE PROUD", "WE ARE PROUD"},
    };
    for (const auto& one : cases) {
        DYNAMIC_SECTION(one.text) {
            report.document.text = one.text;
            report.findings[1].span = span_of(report.document.text, one.words);
            CHECK(fingerprints(report) == before);
        }
    }
}

TEST_CASE("other words, another rule and a second occurrence have other fingerprints", "[report]") {
    auto report = example_report();
    const auto first = fingerprints(report)[1];
    auto other_rule = report;
    other_rule.findings[1].rule = "candidate-publicity";
    CHECK(fingerprints(other_rule)[1] != first);
    auto other_words = report;
    other_words.findings[1].span = span_of(report.document.text, "We are");
    CHECK(fingerprints(other_words)[1] != first);
    report.findings.push_back(report.findings[1]);
    const auto twice = fingerprints(report);
    CHECK(twice[1] == first);
    CHECK(twice[2] != first);
}
