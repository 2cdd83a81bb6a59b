#include "stage.hpp"

#include <catch2/catch.hpp>

using evenhand::test::Stage;
using Lines = std::vector<std::string>;

TEST_CASE("a document speaks for its author where the text names one", "[quotes]") {
    CHECK(Stage("The council has a letter from the claims team acting for two homes. The letter says that "
                "roots were found. It states: “The ash was the cause.”\n\nIt continues: “Levels were read "
                "for two years.”\n\nThe insurer wants it felled. “Should that not happen,” the letter goes "
                "on, “we shall look to recover the cost.”")
              .direct() == Lines{"0 | the claims team | other | The ash was the cause.",
                                 "1 | the claims team | other | Levels were read for two years.",
                                 "2 | the claims team | other | Should that not happen",
                                 "2 | the claims team | other | we shall look to recover the cost."});
    CHECK(Stage("A letter from Cllr Gareth Oddie went to every home. The letter says: “Your road will be "
                "mended.”")
              .direct() == Lines{"0 | Cllr Gareth Oddie | member | Your road will be mended."});
}

TEST_CASE("a letter without a named author has the role of those who wrote it", "[quotes]") {
    CHECK(Stage("Two members of Exampleshire Council's Cabinet have written to the MPs.\n\nThe letter asks "
                "for money. “We shall be robbing Peter,” it says.")
              .direct() == Lines{"0 | The letter | member | We shall be robbing Peter"});
    CHECK(Stage("The report, which took a year, says: “The culvert had been left to silt up.”").direct() ==
          Lines{"0 | The report | other | The culvert had been left to silt up."});
}

TEST_CASE("letters from letters lead nowhere and end", "[quotes]") {
    CHECK(Stage("The letter from the report and the report from the letter came. It states: “We are both to "
                "blame for this.”")
              .direct()
              .size() == 1);
}

TEST_CASE("a statement speaks for those who issued it", "[quotes]") {
    CHECK(Stage("Cllr Priya Nandakumar and Cllr Gareth Oddie have today issued a joint statement.\n\nIt "
                "reads: “We agree about this.”")
              .direct() ==
          Lines{"0 | Cllr Priya Nandakumar and Cllr Gareth Oddie | member | We agree about this."});
}

TEST_CASE("who led a review did not write it", "[quotes]") {
    const auto quotes =
        Stage("The review was led by Professor Ingrid Vane. It heard 38 witnesses.\n\n“The bearing "
              "failed because water got in,” the review concludes.")
            .direct();
    REQUIRE(quotes.size() == 1);
    CHECK_THAT(quotes[0], Catch::Contains("the review | other"));
}
