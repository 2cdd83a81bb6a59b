#include "stage.hpp"

#include <catch2/catch.hpp>

#include <string>

using evenhand::test::Stage;

TEST_CASE("what somebody holds is told without a verb of speech too", "[quotes]") {
    const auto* text =
        GENERATE("In Cllr Oddie's view the work should have been stopped in March.",
                 "Cllr Oddie's message to drivers was to slow down and look up.",
                 "Cllr Oddie's promise is that nobody will lose a place.",
                 "Not before time, was Cllr Oddie's verdict.",
                 "For Cllr Oddie, it is nothing less than a tax on people who love the place.",
                 "For Cllr Oddie, who leads the opposition, it is nothing less than a tax on people.",
                 "As Cllr Oddie sees it, the money could not have been better spent.");
    CAPTURE(text);
    const auto reported = Stage(text).reported();
    REQUIRE(reported.size() == 1);
    CHECK(reported.front().starts_with("Cllr Oddie"));
}

TEST_CASE("whose view his or her view is, the sentence before tells", "[quotes]") {
    const auto* text = GENERATE(
        "In her view the lane had been left too long.",
        "Her own view was that the lane had been left too long.", "To her mind the lane was safe.",
        "The lane had been forgotten, in her opinion.", "The lane, in her view, had been forgotten.");
    CAPTURE(text);
    const auto reported = Stage("Cllr Ann Oddie asked for calm. " + std::string(text)).reported();
    REQUIRE_FALSE(reported.empty());
    CHECK(reported.back().find("Oddie | member") != std::string::npos);
    CHECK(Stage(text).reported().empty());
}

TEST_CASE("what belongs to her and holds nothing is no view of hers", "[quotes]") {
    const auto* text = GENERATE("Her first year was busy.", "In her garden the limes were in flower.",
                                "Her answer won the quiz.", "His promise was kept.");
    CAPTURE(text);
    CHECK(Stage("Cllr Ann Oddie came. " + std::string(text)).reported().empty());
}

TEST_CASE("who is served, visits or keeps a promise gives no view", "[quotes]") {
    const auto* text = GENERATE(
        "For Cllr Oddie, parking will be reserved at the school.",
        "For Cllr Oddie it was her first visit to the school.",
        "To Cllr Oddie and her guests tea was served.", "Cllr Oddie's promise was kept.",
        "Cllr Oddie's reply to the letter is in the library.", "As Cllr Oddie left, the band played.");
    CAPTURE(text);
    CHECK(Stage(text).reported().empty());
}

TEST_CASE("whoever thought or told something may be named in the midst of it or behind it", "[quotes]") {
    const auto* text =
        GENERATE("It would, Cllr Oddie thought, save lives in the lane.",
                 "It was, Cllr Oddie reflected afterwards, like watching somebody park a ship.",
                 "The families could count on the borough, Cllr Oddie continued, to buy them out.",
                 "Nothing would please her more than to see it open, Cllr Oddie told the meeting.",
                 "Nobody would have been harmed, Cllr Oddie told listeners, if the flue had been put back.");
    CAPTURE(text);
    CHECK(Stage(text).reported().size() == 1);
}

TEST_CASE("she is one person, not those children of whom the sentence tells", "[quotes]") {
    const auto reported =
        Stage("Cllr Ann Oddie was asked about it on the radio. None of those children would "
              "have been in hospital, she told listeners.")
            .reported();
    REQUIRE(reported.size() == 1);
    CHECK(reported.front().find("Oddie | member") != std::string::npos);
}
