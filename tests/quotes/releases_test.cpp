#include "stage.hpp"

#include <catch2/catch.hpp>

// Whole releases in the shapes that councils write them in; the words and the names are ours.

using evenhand::test::Stage;
using Lines = std::vector<std::string>;

TEST_CASE("a budget release: a leader over paragraphs, an opponent in fragments and in words", "[quotes]") {
    const Stage stage("Council tax frozen\n\nThe council has frozen its share.\n\nSetting out the budget, "
                      "the Leader, Councillor Priya "
                      "Nandakumar, told the chamber: “This is a budget for small things.\n\n“It protects "
                      "libraries.”\n\nCllr Annis Velde described "
                      "it as “smoke and mirrors”. “There is no plan here,” she said. “There is only hope.”");
    CHECK(stage.direct() ==
          Lines{"0 | Councillor Priya Nandakumar | member | This is a budget for small things.",
                "0 | Councillor Priya Nandakumar | member | It protects libraries.",
                "1 | Cllr Annis Velde | member | There is no plan here",
                "1 | Cllr Annis Velde | member | There is only hope."});
    CHECK(stage.reported().size() == 1);
    CHECK(stage.fragments() == Lines{"smoke and mirrors"});
}

TEST_CASE("a chamber report: motions are not speech, what was told is", "[quotes]") {
    const Stage stage("Motion on river debated\n\nCllr Annis Velde proposed a motion on the river, seconded "
                      "by Cllr Gareth Oddie.\n\nShe told the "
                      "chamber that the river had been “treated like a drain” and called on ministers to "
                      "act. Cllr Oddie agreed, saying that "
                      "children could no longer swim in it.\n\nThe motion was carried by 31 votes to 12.");
    CHECK(stage.direct().empty());
    CHECK(stage.reported().size() == 2);
}

TEST_CASE("dash attributions under a heading", "[quotes]") {
    CHECK(Stage("Roundabout works: update\n\nWorks on the A40 are on schedule.\n\nCllr Gareth Oddie, Cabinet "
                "Member for Housing – “This is the "
                "final push. Thank you for bearing with us.”\n\nPiotr Wolanski – “The surfacing will be done "
                "at night.”")
              .direct() == Lines{"0 | Cllr Gareth Oddie, Cabinet Member for Housing | member | This is the "
                                 "final push. Thank you for bearing with us.",
                                 "1 | Piotr Wolanski | other | The surfacing will be done at night."});
}

TEST_CASE("a middle paragraph of a council statement without its mark", "[quotes]") {
    CHECK(Stage("A council spokesperson said:\n\n\"We are aware of concerns.\n\n\"An inquiry is under "
                "way.\n\nThe council will publish the outcome.\n\n"
                "\"Anyone affected can call us.\"\n\nThe inquiry is led by Edna Larkspur.")
              .direct()
              .size() == 4);
}

TEST_CASE("frequently asked questions with a real quote among them", "[quotes]") {
    CHECK(Stage("Winter gritting\n\n“Why wasn't my road gritted?”\n\nWe treat main routes first.\n\n“Can I "
                "have a grit bin?”\n\nYou can ask for one "
                "online. Cllr Oddie, who is responsible for roads, says: “Please use grit sparingly.”")
              .direct() == Lines{"0 | Cllr Oddie | member | Please use grit sparingly."});
}

TEST_CASE("a headline with its speaker before a colon", "[quotes]") {
    const Stage stage("Leader: “We will not sell the park”\n\nThe Leader, Cllr Priya Nandakumar, said: “I "
                      "could not be clearer.”");
    REQUIRE(stage.direct().size() == 2);
    CHECK(stage.direct().front().substr(4, 22) == "Cllr Priya Nandakumar ");
}

TEST_CASE("single marks on every paragraph and one speaker after the other", "[quotes]") {
    CHECK(Stage("Thousands at festival\n\nEdna Larkspur said: ‘It's been non-stop since nine.’\n\n‘We'll be "
                "back,’ she added.\n\nCllr Annis Velde says, "
                "‘Thank you to everybody’.")
              .direct() == Lines{"0 | Edna Larkspur | other | It's been non-stop since nine.",
                                 "1 | Edna Larkspur | other | We'll be back",
                                 "2 | Cllr Annis Velde | member | Thank you to everybody"});
}

TEST_CASE("promises and blame without a mark", "[quotes]") {
    const Stage stage("Flood meeting\n\nCllr Priya Nandakumar told residents that the culvert would not have "
                      "burst had it been cleared. She gave her word "
                      "that the council would pay.\n\nCllr Gareth Oddie vowed to raise it with "
                      "ministers.\n\nDeirdre Khumalo took notes.");
    CHECK(stage.reported().size() == 3);
}
