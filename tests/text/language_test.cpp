#include "evenhand/text/language.hpp"

#include <catch2/catch.hpp>

using evenhand::text::language_of;

TEST_CASE("a Welsh text is told from an English one, and a name or two do not make it Welsh", "[text]") {
    CHECK(language_of("Mae'r Cyngor wedi cyhoeddi y bydd y llyfrgell yn ailagor ym mis Mai.") == "cy");
    CHECK(language_of("The library in Pen-y-bont ar Ogwr is to open in May, Cyngor Sir y Fflint said.") ==
          "en");
    CHECK(language_of("Cllr Yr Wyddfa") == "en");
    CHECK(language_of("") == "en");
    // Whole words count, whatever letters they end in.
    CHECK(language_of("hollolmae gwbldeithioloedd rhywbethsydd") == "en");
    CHECK(language_of("MAE, Oedd; sydd") == "cy");
}
