#include "../../src/quotes/naming.hpp"
#include "stage.hpp"

#include <catch2/catch.hpp>

using evenhand::quotes::Sight;
using evenhand::test::Stage;

namespace {

Sight sight_of(const Stage& stage) {
    return {stage.text(),          stage.text().tokens(),
            stage.text().layout(), stage.people(),
            stage.marks(),         evenhand::quotes::classes_of(evenhand::test::vocabularies())};
}

}  // namespace

TEST_CASE("a naming begins at the first determiner that nothing inside it goes before", "[quotes]") {
    const Stage stage(
        "In reply the head of the school said so. Two in five of those who answered the letter said so.");
    const auto sight = sight_of(stage);
    CHECK(evenhand::quotes::phrase_begin(sight, 0, 7) == 2);
    CHECK(evenhand::quotes::phrase_begin(sight, 10, 19) == 10);
}

TEST_CASE("segments end at commas, dashes and brackets", "[quotes]") {
    const Stage stage("One, two three (four) – five");
    const auto sight = sight_of(stage);
    CHECK(evenhand::quotes::segment_begin(sight, 4, 0) == 2);
    CHECK(evenhand::quotes::segment_begin(sight, 6, 0) == 5);
    CHECK(evenhand::quotes::segment_begin(sight, 4, 3) == 3);
}
