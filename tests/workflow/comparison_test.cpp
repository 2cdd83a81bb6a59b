#include "evenhand/workflow/comparison.hpp"

#include <catch2/catch.hpp>

using evenhand::policy::Verdict;
using evenhand::rules::Level;
using evenhand::workflow::Assessed;
namespace workflow = evenhand::workflow;
namespace base = evenhand::base;

namespace {

workflow::AssessedFinding finding(const std::string& rule, Level level = Level::refer,
                                  const std::string& text = "we pay") {
    return {rule, "About " + rule, level, text, "", rule + text};
}

Assessed report(std::vector<workflow::AssessedFinding> findings) {
    Assessed made;
    made.on = base::day_of(2027, 3, 27);
    made.findings = std::move(findings);
    made.verdict = made.findings.empty() ? Verdict::clear : Verdict::refer;
    return made;
}

}  // namespace

TEST_CASE("findings are told as mended, new, unchanged or at another level", "[workflow]") {
    const auto result = workflow::compare(report({finding("a"), finding("b"), finding("c")}),
                                          report({finding("b"), finding("c", Level::stop), finding("d")}));
    REQUIRE(result.mended.size() == 1);
    CHECK(result.mended[0].rule == "a");
    REQUIRE(result.unchanged.size() == 1);
    CHECK(result.unchanged[0].rule == "b");
    REQUIRE(result.levels.size() == 1);
    CHECK(result.levels[0].after.level == Level::stop);
    REQUIRE(result.fresh.size() == 1);
    CHECK(result.fresh[0].rule == "d");
}

TEST_CASE("only what has become worse is judged otherwise", "[workflow]") {
    const auto same = report({finding("a")});
    const auto otherwise = [&](const Assessed& after) {
        const auto result = workflow::compare(same, after);
        const auto sentences = workflow::reasons(result, same.on);
        CHECK(sentences.empty() != workflow::judged_otherwise(result));
        return workflow::judged_otherwise(result);
    };
    CHECK_FALSE(otherwise(same));
    CHECK_FALSE(otherwise(report({})));
    CHECK_FALSE(otherwise(report({finding("a", Level::note)})));
    CHECK(otherwise(report({finding("a", Level::stop)})));
    CHECK(otherwise(report({finding("a"), finding("b", Level::note)})));
    CHECK(otherwise(report({finding("a", Level::refer, "we pay more")})));
    auto begun = same;
    begun.periods.push_back({"local.x.2027-05-06", base::day_of(2027, 3, 24), base::day_of(2027, 5, 6), ""});
    CHECK(otherwise(begun));
    CHECK_FALSE(workflow::judged_otherwise(workflow::compare(begun, same)));
    CHECK(workflow::compare(begun, same).ended.size() == 1);
    CHECK_FALSE(workflow::judged_otherwise(workflow::compare(begun, begun)));
    auto unknown = same;
    unknown.known = false;
    CHECK(otherwise(unknown));
    auto worse = same;
    worse.verdict = Verdict::stop;
    CHECK(otherwise(worse));
}

TEST_CASE("a reason says which period opens, or which words are found", "[workflow]") {
    auto after = report({finding("a", Level::stop, std::string(89, 'x') + "ééé")});
    after.periods.push_back({"local.x.2027-05-06", base::day_of(2027, 3, 24), base::day_of(2027, 5, 6),
                             "opens 24 March 2027, the last day for the notice of election; the Code"});
    const auto sentences = workflow::reasons(workflow::compare(report({}), after), base::day_of(2027, 3, 27));
    REQUIRE(sentences.size() == 2);
    CHECK(sentences[0] ==
          "the restricted period for local.x.2027-05-06 opens 24 March 2027, the last day for the "
          "notice of election; this was cleared for 27 March 2027");
    CHECK(sentences[1] ==
          "“About a” (stop) is found now and was not before: “" + std::string(89, 'x') + "…”");
}
