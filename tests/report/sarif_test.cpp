#include "evenhand/base/data.hpp"
#include "evenhand/report/formats.hpp"
#include "report/example_report.hpp"

#include <catch2/catch.hpp>

#include <vector>

using evenhand::base::Node;
using evenhand::report::Report;
using evenhand::tests::example_report;

namespace {

/// The only run of the log.
Node run_of(const std::vector<Report>& reports) {
    auto root = evenhand::base::parse_json(evenhand::report::to_sarif(reports), "log.sarif");
    REQUIRE(root.ok());
    CHECK(*root->find("version")->text() == "2.1.0");
    REQUIRE(root->find("runs")->array()->size() == 1);
    return root->find("runs")->array()->at(0);
}

const Node& at(const Node& node, std::initializer_list<std::string_view> path) {
    const Node* here = &node;
    for (const auto key : path) {
        here = here->array() != nullptr ? &here->array()->at(0) : here;
        here = here->find(key);
        REQUIRE(here != nullptr);
    }
    return *here;
}

}  // namespace

TEST_CASE("SARIF names each rule once, sorted, and results point to it", "[report]") {
    auto other = example_report();
    other.name = "other.txt";
    const auto run = run_of({example_report(), other});
    const auto& rules = *at(run, {"tool", "driver", "rules"}).array();
    REQUIRE(rules.size() == 2);
    CHECK(*rules[0].find("id")->text() == "member-prominence");
    CHECK(*rules[1].find("id")->text() == "member-quote");
    CHECK(*rules[1].find("helpUri")->text() == "https://example.org/4");
    CHECK_THAT(*at(rules[1], {"help", "text"}).text(),
               Catch::StartsWith("Quote an officer.\nAct 1986, section 4"));
    const auto& results = *run.find("results")->array();
    REQUIRE(results.size() == 4);
    CHECK(*results[1].find("ruleIndex")->integer() == 1);
    CHECK(*results[1].find("level")->text() == "error");
    CHECK(*results[0].find("level")->text() == "note");
    CHECK(*at(results[3], {"locations", "physicalLocation", "artifactLocation", "index"}).integer() == 1);
}

TEST_CASE("a SARIF region counts lines from one and columns in code points", "[report]") {
    const auto run = run_of({example_report()});
    CHECK(*run.find("columnKind")->text() == "unicodeCodePoints");
    const auto& region = at(run.find("results")->array()->at(1), {"locations", "physicalLocation", "region"});
    CHECK(*region.find("startLine")->integer() == 3);
    CHECK(*region.find("startColumn")->integer() == 23);
    CHECK(*region.find("endLine")->integer() == 3);
    CHECK(*region.find("endColumn")->integer() == 36);
    CHECK(*region.find("charOffset")->integer() == 41);
    CHECK(*region.find("charLength")->integer() == 13);
    CHECK(*at(region, {"snippet", "text"}).text() == "We are proud.");
}

TEST_CASE("in SARIF a finding on the whole document has a place but no region", "[report]") {
    const auto run = run_of({example_report()});
    const auto& place = at(run.find("results")->array()->at(0), {"locations", "physicalLocation"});
    CHECK(place.find("region") == nullptr);
    CHECK(*at(place, {"artifactLocation", "uri"}).text() == "draft.txt");
}

TEST_CASE("SARIF carries suggestions as fixes, a fingerprint and that nothing is suppressed", "[report]") {
    const auto run = run_of({example_report()});
    const auto& result = run.find("results")->array()->at(1);
    CHECK(*at(result, {"fixes", "artifactChanges", "replacements", "insertedContent", "text"}).text() ==
          "A council spokesperson said: …");
    CHECK_THAT(*at(result, {"partialFingerprints", "evenhand/1"}).text(), Catch::StartsWith("sha256:"));
    CHECK(result.find("suppressions")->array()->empty());
    CHECK(run.find("results")->array()->at(0).find("fixes") == nullptr);
}

TEST_CASE("a file's name becomes a reference that is a URI", "[report]") {
    auto report = example_report();
    report.name = "news/Zoë 50%.txt";
    const auto run = run_of({report});
    CHECK(*at(run, {"artifacts", "location", "uri"}).text() == "news/Zo%C3%AB%2050%25.txt");
}

TEST_CASE("a file that was checked twice is one artifact", "[report]") {
    const auto run = run_of({example_report(), example_report()});
    CHECK(run.find("artifacts")->array()->size() == 1);
    CHECK(run.find("results")->array()->size() == 4);
}

TEST_CASE("nothing found is a run without results", "[report]") {
    CHECK(run_of({}).find("results")->array()->empty());
}
