#include "../../src/quotes/words.hpp"
#include "stage.hpp"

#include <catch2/catch.hpp>

#include <set>

TEST_CASE("every class that the room reads stands in the vocabularies", "[quotes]") {
    const auto& known = evenhand::test::vocabularies();
    std::set<evenhand::lexicon::ClassId> numbers;
    for (const auto* name :
         {"speech-verb", "report-verb", "pledge-verb", "appeal-verb", "according-to", "speech-noun",
          "document-noun", "label-noun", "title-noun", "naming-word", "lay-person", "spokesperson",
          "members-noun", "officers-noun", "attribution-label"}) {
        CAPTURE(name);
        REQUIRE(known.class_named(name).has_value());
        numbers.insert(*known.class_named(name));
    }
    CHECK(numbers.size() == 15);
    CHECK(evenhand::quotes::classes_of(known).speech_verb == *known.class_named("speech-verb"));
}

TEST_CASE("a word may be in several closed classes", "[quotes]") {
    const evenhand::test::Stage stage("It was said by Cllr Oddie to members who were there on Monday");
    const auto classes = evenhand::quotes::see_words(stage.text().tokens()).classes;
    CHECK((classes[0] & evenhand::quotes::neuter) != 0);
    CHECK((classes[0] & evenhand::quotes::clause_word) != 0);
    CHECK((classes[1] & evenhand::quotes::being) != 0);
    CHECK(classes[2] == 0);
    CHECK((classes[3] & evenhand::quotes::preposition) != 0);
    CHECK((classes[6] & evenhand::quotes::future) != 0);
    CHECK((classes[8] & evenhand::quotes::relative) != 0);
}
