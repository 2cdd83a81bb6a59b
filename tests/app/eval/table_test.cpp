#include "app/eval/table.hpp"
#include "evenhand/base/data.hpp"

#include <catch2/catch.hpp>

namespace app = evenhand::app;

namespace {

app::Score sample() {
    app::Score score;
    score.cases = 4;
    score.rules = {{"member-quote", {3, 1, 2}}, {"party-promotion", {0, 0, 1}}};
    score.quotes = {8, 0, 2};
    score.indirect = {3, 1, 0};
    score.speakers_right = 7;
    score.roles_right = 8;
    score.certainties = {{evenhand::rules::Certainty::certain, {3, 1, 0}},
                         {evenhand::rules::Certainty::check, {1, 0, 3}}};
    score.documents = {{"bad raised", 2}, {"clean passed", 2}};
    score.misses = {"a missed member-quote: 'x'"};
    score.failed = {"b: it broke"};
    return score;
}

}  // namespace

TEST_CASE("the table has a row a rule, one for all, one for quotes, the documents and the misses", "[app]") {
    CHECK(
        app::to_table(sample(), app::Misses::list) ==
        "4 cases, 1 failed\n"
        "rule                       prec  recall  F1    found wrong missed\n"
        "member-quote               0.750 0.600 0.667     3     1     2\n"
        "party-promotion               -  0.000 0.000     0     0     1\n"
        "ALL findings               0.750 0.500 0.600     3     1     3\n"
        "direct quotes              1.000 0.800 0.889   of the found: speaker right 0.875, role right 1.000\n"
        "indirect, of members       0.750 1.000 0.857     3     1     0\n"
        "certain                    1.000   right 3, arguable 1, wrong 0\n"
        "check                      0.250   right 1, arguable 0, wrong 3\n"
        "documents: bad raised 2, clean passed 2\n"
        "FAILED b: it broke\n"
        "a missed member-quote: 'x'\n");
    CHECK(app::to_table(sample(), app::Misses::leave_out).find("missed member-quote") == std::string::npos);
}

TEST_CASE("the same comes as JSON, with null where there is nothing to divide by", "[app]") {
    const auto parsed = evenhand::base::parse_json(app::to_json(sample(), app::Misses::list), "json");
    REQUIRE(parsed.ok());
    const auto* rows = parsed->find("rows");
    REQUIRE(rows != nullptr);
    CHECK(*rows->find("member-quote")->find("precision")->real() == 0.75);
    CHECK(*rows->find("member-quote")->find("missed")->integer() == 2);
    CHECK(rows->find("party-promotion")->find("precision")->is_null());
    CHECK(*rows->find("ALL")->find("found")->integer() == 3);
    CHECK(*rows->find("quotes")->find("speaker")->real() == 0.875);
    CHECK(*parsed->find("certainty")->find("check")->find("share")->real() == 0.25);
    CHECK(*rows->find("indirect")->find("wrong")->integer() == 1);
    CHECK(*parsed->find("documents")->find("clean passed")->integer() == 2);
    CHECK(*parsed->find("failed")->integer() == 1);
    CHECK(parsed->find("misses")->array()->size() == 1);
    const auto short_form =
        evenhand::base::parse_json(app::to_json(sample(), app::Misses::leave_out), "json");
    CHECK(short_form->find("misses") == nullptr);
}
