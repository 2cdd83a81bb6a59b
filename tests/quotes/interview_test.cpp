#include "stage.hpp"

#include <catch2/catch.hpp>

#include <string>

using evenhand::test::Stage;

namespace {

const std::string head =
    "FIVE MINUTES WITH THE CHAIR\n\nThis week we meet Cllr Priya Nandakumar, who has chaired the "
    "committee since 2019.\n\n";

}  // namespace

TEST_CASE("the answers of an interview are quotes of the one who was introduced", "[quotes]") {
    const Stage stage(head + "What's in your in-tray?\nEleven drivers and a tattooist.\n\nDo you change your "
                             "mind?\nI do, and I said so last week.");
    const auto quotes = stage.direct();
    REQUIRE(quotes.size() == 2);
    CHECK_THAT(quotes[0],
               Catch::Contains("Cllr Priya Nandakumar | member | Eleven drivers and a tattooist."));
    CHECK_THAT(quotes[1], Catch::Contains("Cllr Priya Nandakumar | member | I do, and I said so last week."));
}

TEST_CASE("an answer may stand in a paragraph of its own", "[quotes]") {
    const Stage stage(head +
                      "What's in your in-tray?\n\nEleven drivers and a tattooist.\n\nDo you change your "
                      "mind?\n\nI do, and I said so last week.");
    CHECK(stage.direct().size() == 2);
}

TEST_CASE("common questions, one question alone and questions to nobody are no interview", "[quotes]") {
    const auto* body =
        GENERATE("Do you take cards?\nYes, at every desk.\n\nWill you keep my data?\nFor six years.",
                 "What's in your in-tray?\nI have eleven letters there.",
                 "What is new?\nI like the roof best.\n\nWhat is old?\nThe walls, says my map.");
    CAPTURE(body);
    CHECK(Stage(head + body).direct().empty());
}

TEST_CASE("an interview in which nobody is named has no speaker and no quotes", "[quotes]") {
    CHECK(Stage("Five minutes\n\nWhat's in your in-tray?\nI have letters.\n\nDo you read?\nI do, each day.")
              .direct()
              .empty());
}

TEST_CASE("turns behind a name, a first name too, are quotes of those whom the text names in full",
          "[quotes]") {
    const Stage stage("We put your questions to Cllr Priya Nandakumar and to Deirdre Khumalo.\n\n"
                      "Will it smell?\n\nDeirdre: Less than it does now, because it is emptied each week.\n\n"
                      "And the fox?\n\nPriya: Ask me again when you have seen the lids.");
    const auto quotes = stage.direct();
    REQUIRE(quotes.size() == 2);
    CHECK_THAT(quotes[0], Catch::Contains("Deirdre Khumalo | officer | Less than it does now"));
    CHECK_THAT(quotes[1], Catch::Contains("Priya Nandakumar | member | Ask me again"));
}

TEST_CASE("labels that are nobody's name, and one turn alone, are no interview", "[quotes]") {
    const auto* body = GENERATE("Parking: the permits are free.\n\nWaste: the rounds have changed today.",
                                "Priya: the lids have come and are free.");
    CAPTURE(body);
    CHECK(Stage(head + body).direct().empty());
}
