#include "evenhand/report/fingerprint.hpp"
#include "evenhand/web/wording.hpp"

#include <catch2/catch.hpp>

using evenhand::report::Report;
using evenhand::web::with_wording;

namespace {

Report report() {
    Report made;
    made.document.text = "One bad word. One bad word.";
    for (const std::uint32_t begin : {4U, 18U}) {
        evenhand::report::ReportedFinding finding;
        finding.rule = "rule";
        finding.span = {begin, begin + 3};
        finding.replaces = finding.span;
        finding.suggestions = {"good", "fair"};
        made.findings.push_back(finding);
    }
    return made;
}

}  // namespace

TEST_CASE("a wording goes where its finding stands", "[web]") {
    const Report made = report();
    const auto marks = evenhand::report::fingerprints(made);
    CHECK(with_wording(made, marks[1] + ":0") == "One bad word. One good word.");
    CHECK(with_wording(made, marks[0] + ":1") == "One fair word. One bad word.");
}

TEST_CASE("what replaces nothing becomes a paragraph of its own", "[web]") {
    Report made = report();
    made.findings[0].replaces = {0, 0};
    CHECK(with_wording(made, evenhand::report::fingerprints(made)[0] + ":0") ==
          "good\n\nOne bad word. One bad word.");
}

TEST_CASE("a wording for a finding that is no longer there changes nothing", "[web]") {
    const Report made = report();
    const std::string mark = evenhand::report::fingerprints(made)[0];
    for (const std::string& choice : {std::string("x:0"), mark, mark + ":2", mark + ":", mark + ":-1",
                                      mark + ":0x", std::string(":"), std::string()}) {
        CAPTURE(choice);
        CHECK_FALSE(with_wording(made, choice));
    }
}
