#include "../../src/quotes/sight.hpp"
#include "stage.hpp"

#include <catch2/catch.hpp>

using evenhand::quotes::Sight;
using evenhand::test::Stage;

TEST_CASE("mentions are found by where they end, begin and lie", "[quotes]") {
    const Stage stage("Cllr Gareth Oddie spoke. Then Mrs Larkspur spoke.\n\nThe end.");
    const Sight sight{stage.text(),          stage.text().tokens(),
                      stage.text().layout(), stage.people(),
                      stage.marks(),         evenhand::quotes::classes_of(evenhand::test::vocabularies())};
    REQUIRE(stage.people().mentions.size() == 2);
    const auto* first = &stage.people().mentions[0];
    const auto* second = &stage.people().mentions[1];
    CHECK(sight.mention_ending(3) == first);
    CHECK(sight.mention_ending(4) == nullptr);
    CHECK(sight.mention_beginning(0) == first);
    CHECK(sight.mention_beginning(1) == nullptr);
    CHECK(sight.mention_holding(2) == first);
    CHECK(sight.mention_holding(3) == nullptr);
    CHECK(sight.mention_before(2) == nullptr);
    CHECK(sight.mention_before(6) == first);
    CHECK(sight.first_mention(1, 20) == second);
    CHECK(sight.first_mention(1, 6) == nullptr);
}

TEST_CASE("a look back stops at its sentence and at its reach", "[quotes]") {
    std::string text = "One two. A ";
    for (int i = 0; i < 500; ++i) {
        text += "word ";
    }
    const Stage stage(text);
    const Sight sight{stage.text(),          stage.text().tokens(),
                      stage.text().layout(), stage.people(),
                      stage.marks(),         evenhand::quotes::classes_of(evenhand::test::vocabularies())};
    CHECK(sight.sentence_begin(10, 0) == 3);
    CHECK(sight.sentence_begin(10, 5) == 5);
    CHECK(sight.sentence_begin(400, 0) == 400 - evenhand::quotes::reach);
    CHECK(sight.sentence_end(10, 40) == 40);
}
