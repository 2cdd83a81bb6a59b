#include "stage.hpp"

#include <catch2/catch.hpp>

using evenhand::test::Stage;
using Lines = std::vector<std::string>;

TEST_CASE("a quote of two speakers names both and counts as the first one's", "[quotes]") {
    CHECK(Stage("In a joint statement, Cabinet Member for Education and Skills, Annis Velde, and Cabinet "
                "Member for Housing, Gareth Oddie, said: “We know.”")
              .direct() == Lines{"0 | Cabinet Member for Education and Skills, Annis Velde, and Cabinet "
                                 "Member for Housing, Gareth Oddie | member | We know."});
    CHECK(Stage("“We know what it means,” said Cllr Velde and Cllr Oddie.").direct() ==
          Lines{"0 | Cllr Velde and Cllr Oddie | member | We know what it means"});
    CHECK(Stage("The Leader met Cllr Velde and Cllr Oddie said: “We know.”").direct().front().substr(0, 14) ==
          "0 | Cllr Oddie");
}

TEST_CASE("a speaker is named where the text does it best", "[quotes]") {
    CHECK(Stage("Gareth came at noon. Oddie said: “We know.” Cllr Gareth Oddie left.").direct() ==
          Lines{"0 | Cllr Gareth Oddie | member | We know."});
}

TEST_CASE("a spokesperson for a member is no member", "[quotes]") {
    CHECK(Stage("A spokesperson for Cllr Oddie said: “He is away.”").direct() ==
          Lines{"0 | A spokesperson for Cllr Oddie | other | He is away."});
}
