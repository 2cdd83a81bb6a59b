#include "app/eval/page.hpp"

#include <catch2/catch.hpp>

namespace app = evenhand::app;

TEST_CASE("the page has every rule, tried or not, and the misses by their case", "[app]") {
    std::vector<evenhand::rules::Rule> rules(2);
    rules[0].id = "member-quote";
    rules[1].id = "party-promotion";
    app::Score score;
    score.cases = 3;
    score.rules = {{"member-quote", {3, 1, 0}}};
    score.quotes = {4, 0, 0};
    score.speakers_right = 3;
    score.roles_right = 4;
    score.certainties = {{evenhand::rules::Certainty::likely, {1, 2, 1}}};
    score.documents = {{"bad raised", 2}, {"clean passed", 1}};
    score.misses = {"bridge wrong member-quote (stop): 'x'"};
    const auto page = app::to_page(score, rules);
    CHECK_THAT(page, Catch::StartsWith("# Accuracy\n"));
    CHECK_THAT(
        page,
        Catch::Contains("\n3 documents of our own, which are tests at the same time: 2 bad raised, 1 clean"));
    CHECK_THAT(page, Catch::Contains("\n| `member-quote` | 0.750 | 1.000 | 0.857 | 3 | 1 | 0 |\n"));
    CHECK_THAT(page, Catch::Contains("\n| `party-promotion` | – | – | – | 0 | 0 | 0 |\n"));
    CHECK_THAT(page, Catch::Contains("\n| direct | 1.000 | 1.000 | 1.000 | 4 | 0 | 0 | 0.750 | 1.000 |\n"));
    CHECK_THAT(page, Catch::Contains("\n| likely | 0.500 | 1 | 2 | 1 |\n"));
    CHECK_THAT(page, Catch::Contains("\n* `bridge` wrong member-quote (stop): 'x'\n"));
    score.misses.clear();
    CHECK_THAT(app::to_page(score, rules), Catch::Contains("Nothing in these documents."));
}
