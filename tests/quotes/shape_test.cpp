#include "stage.hpp"

#include <catch2/catch.hpp>

namespace {

using evenhand::test::Stage;

}  // namespace

TEST_CASE("words in marks that are no speech are fragments", "[quotes]") {
    const auto text = GENERATE(
        as<std::string>{},
        "Under the lid is a sticker that says “Please flatten me”: it means the cardboard.",
        "Those in the trial – the ‘Bluebell 500’ – should keep the bin.",
        "Reform of the rules, known as “Simpler Recycling”, is coming.",
        "Cllr Oddie says the rounds have 'turned the corner' and that all is well.",
        "The Ombudsman described our records as ‘poor’.", "Nadia won the ‘Design a Dragon’ competition.",
        "Wreaths will be laid during ‘Nimrod’. The words of “For the Fallen” will be read.",
        "The complainant, called ‘Mr K’, wrote to us.", "I used the words ‘shambles’ and ‘laughable’.",
        "Pothole cash ‘welcome’, but gap remains wide", "‘No waiting’ cones will go out from 7pm.",
        "Statement: ‘Whose Child?’ documentary",
        "The seat has to be declared vacant ‘forthwith’, and two electors can ask.",
        "County Hall's line is that these are “informal council meetings” and that they count.",
        "Residents can put questions at a special 'Bins Live' evening in May.",
        "The theme this year is “Our town, our future”.",
        "They have been told only that the matter is “with insurers”, which means little.",
        "Our motto is: “Forward Together”.", "Click on “Report it” and choose “Pothole”.",
        "Cllr Oddie said “Bins Live” would return in May.",
        "Cllr Oddie called the cuts “short-sighted and cruel”.", "Signs reading “Road ahead closed” are up.",
        "The Act says a member “shall, unless the failure was due to some reason approved by the authority” "
        "go.",
        "The building is rated ‘Good’ by Ofsted.", "Join us for the ‘Big Tidy Up’!");
    CAPTURE(text);
    const Stage stage(text);
    CHECK(stage.direct().empty());
    CHECK(!stage.reading().fragments.empty());
}

TEST_CASE("a made-up question as a heading is no speech", "[quotes]") {
    CHECK(Stage("Questions and answers\n\n\"I have a season ticket. What do I do?\"\nIt will work at Hare "
                "Row from today.\n\n\"Will the polling station move?\"\nNo. It is open.")
              .direct()
              .empty());
    CHECK(Stage("Is the council responsible?\n\nNo. The law does not say so.\n\n“But it was obvious!”\n\nIt "
                "may have been, to you, on the day.")
              .direct()
              .empty());
}

TEST_CASE("words that somebody said are speech however few they are", "[quotes]") {
    CHECK(Stage("“Fantastic!” said Cllr Oddie.").direct().size() == 1);
    CHECK(Stage("Cllr Oddie said: “Yes.”").direct().size() == 1);
    CHECK(Stage("Four in five of those who answered said ‘yes, and get on with it’.").direct().size() == 1);
}

TEST_CASE("a fragment tells why it is no speech", "[quotes]") {
    const Stage stage("Nadia won the ‘Design a Dragon’ competition.");
    REQUIRE(stage.reading().fragments.size() == 1);
    CHECK(stage.reading().fragments.front().why == "a title or a name");
}

TEST_CASE("a headline that is a quote is told from scare quotes", "[quotes]") {
    CHECK(Stage("‘We will rebuild this pool’ – Cllr Oddie\n\nThe pool burned down in May and will be rebuilt "
                "by the council next year.")
              .direct()
              .size() == 1);
    CHECK(Stage("‘Thriving’ market to close\n\nThe market will close in May after years of decline in the "
                "number of traders.")
              .direct()
              .empty());
}
