#include "people/figures.hpp"
#include "support.hpp"

#include <catch2/catch.hpp>

using people_test::member;
using people_test::officer;
using people_test::Read;

TEST_CASE("all forms of a name are one figure", "[people]") {
    const Read read(
        "Cllr Priya Nandakumar spoke. Councillor Nandakumar sat down. Ms Nandakumar left. Priya laughed.",
        {member("Priya Nandakumar")});
    REQUIRE(read.reading.figures.size() == 1);
    CHECK(read.reading.mentions.size() == 4);
    CHECK(read.reading.figures[0].person == 0U);
    CHECK(read.marked.words(read.reading.figures[0].best) == "Cllr Priya Nandakumar");
}

TEST_CASE("two people of one surname are told apart by title and by office", "[people]") {
    const std::vector<evenhand::people::Person> people = {officer("Meera Castle"), member("Rupert Castle")};
    SECTION("a councillor's title") {
        CHECK(Read("Cllr Castle said so.", people).who("Cllr Castle") == "Castle/member");
    }
    SECTION("Mr and Ms") {
        const Read read("Mr Castle left, and Ms Castle said so.", people);
        CHECK(read.at("Mr Castle").person == 1U);
        CHECK(read.at("Ms Castle").person == 0U);
    }
    SECTION("the one whom the text introduced") {
        const Read read("Meera Castle, the chief executive, came. Then Castle said so.", people);
        CHECK(read.at("Castle").person == 0U);
    }
    SECTION("both introduced, the title decides") {
        const Read read(
            "Meera Castle and Cllr Rupert Castle met. Cllr Castle spoke first. Ms Castle answered.", people);
        CHECK(read.at("Cllr Castle").person == 1U);
        CHECK(read.at("Ms Castle").person == 0U);
    }
    SECTION("neither: nobody is guessed") {
        CHECK_FALSE(Read("Dr Castle said so.", people).at("Dr Castle").person.has_value());
    }
}

TEST_CASE("a surname that strangers bear too is not taken for the directory's person", "[people]") {
    const Read read("Norma Castle and Cllr Castle met.", {member("Rupert Castle")});
    CHECK_FALSE(read.at("Norma Castle").person.has_value());
    CHECK(read.at("Cllr Castle").person == 0U);
}

TEST_CASE("an office names whom the directory gives it to", "[people]") {
    const Read read("The chief executive said so.",
                    {officer("Meera Castle", "Chief Executive"), officer("Ann Bell", "Head of Planning")});
    CHECK(read.at("The chief executive").person == 0U);
    CHECK(Read("The head of planning said so.",
               {officer("Meera Castle", "Chief Executive"), officer("Ann Bell", "Head of Planning")})
              .at("The head of planning")
              .person == 1U);
    CHECK_FALSE(Read("The head of housing said so.", {officer("Ann Bell", "Head of Planning")})
                    .at("The head of housing")
                    .person.has_value());
}

TEST_CASE("each resident without a name is another one, a spokesperson of one body the same", "[people]") {
    const Read read("One resident cried. One resident laughed. A council spokesperson came. A council "
                    "spokesperson left.");
    CHECK(read.reading.figures.size() == 3);
}

TEST_CASE("a person of the directory who was named by the surname is known by the first name too",
          "[people]") {
    const Read read("According to Cllr Velde, nothing changed. Annis said so. De Vries left.",
                    {member("Annis Velde"), officer("Catherine de Vries")});
    CHECK(read.at("Annis").person == 0U);
    CHECK(read.who("De Vries") == "-");
}
