#include "stage.hpp"

#include <catch2/catch.hpp>

using evenhand::test::Stage;
using Lines = std::vector<std::string>;

TEST_CASE("words that nobody is named beside are given to the one the text just told of", "[quotes]") {
    CHECK(Stage("Cllr Gareth Oddie cut the ribbon.\n\n“It has been a long time coming and worth every "
                "penny.”\n\nThe gates opened at noon.")
              .direct() ==
          Lines{"0 | Cllr Gareth Oddie | member | It has been a long time coming and worth every penny."});
    CHECK(Stage("“It has been a long time coming and worth every penny.”\n\nCllr Gareth Oddie\nCabinet "
                "Member for Housing\n\nThe gates opened at noon.")
              .direct() ==
          Lines{"0 | Cllr Gareth Oddie | member | It has been a long time coming and worth every penny."});
}

TEST_CASE("with nobody about, a quote has no speaker and is still a quote", "[quotes]") {
    const Stage stage("“It has been a long time coming and worth every penny.”\n\nThe gates opened at noon.");
    REQUIRE(stage.reading().quotes.size() == 1);
    CHECK(stage.reading().quotes.front().speaker.span.empty());
}
