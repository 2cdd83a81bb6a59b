#include "people/pronouns.hpp"
#include "support.hpp"

#include <catch2/catch.hpp>

using people_test::Read;

TEST_CASE("he and she take up the last figure that fits", "[people]") {
    SECTION("by the first name") {
        const Read read("Gareth Oddie met Anwen Bell. She said so. He left.");
        CHECK(read.who("She") == "Anwen Bell/unknown");
        CHECK(read.who("He") == "Gareth Oddie/unknown");
    }
    SECTION("by the title") {
        const Read read("Mr Oddie met Mrs Bell. He said so.");
        CHECK(read.who("He") == "Oddie/unknown");
    }
    SECTION("the subject before the object") {
        CHECK(Read("Cllr Bell thanked Cllr Bunce. He sat down.").who("He") == "Bell/member");
    }
    SECTION("an office too") {
        CHECK(Read("In reply the leader of the council rose. \u201cNo,\u201d she said.").who("she") ==
              "/member");
    }
    SECTION("what a pronoun told is kept") {
        const Read read("Cllr Bell rose. She spoke. Gareth Oddie listened. She sat down.");
        CHECK(read.reading.mentions.back().figure == read.reading.mentions.front().figure);
    }
}

TEST_CASE("his and her take up somebody only where a view or a word of theirs is named", "[people]") {
    const Read read("Gareth Oddie met Anwen Bell. In her own view it was late. His answer was no.");
    CHECK(read.who("her") == "Anwen Bell/unknown");
    CHECK(read.who("His") == "Gareth Oddie/unknown");
    CHECK(Read("Anwen Bell came. In her garden it was late.").mentions() == "name:Anwen Bell");
}

TEST_CASE("a pronoun without anybody before it is no mention", "[people]") {
    CHECK(Read("She said so.").mentions().empty());
    CHECK(Read("Gareth Oddie came. She said so.").mentions() == "name:Gareth Oddie");
}

TEST_CASE("the council is neither he nor she", "[people]") {
    CHECK(Read("The council said so. She agreed.").mentions() == "office:The council");
}

TEST_CASE("those of whom a quote tells are not he or she who goes on to speak", "[people]") {
    const Read read("Tobias Bell spoke. \u201cIt was hard. My brother Ravi Sethi saw it.\u201d he said.");
    CHECK(read.at("he").name == "Tobias Bell");
    const Read mother("Tobias Bell came. One mum stood up. He said so.");
    CHECK(mother.at("He").name == "Tobias Bell");
}
