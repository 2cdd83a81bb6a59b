#include "evenhand/people/directory.hpp"
#include "support.hpp"

#include <catch2/catch.hpp>

using evenhand::people::Directory;
using evenhand::people::Person;
using evenhand::people::Role;
using people_test::Read;

TEST_CASE("a directory that cannot find its parties is not built", "[people]") {
    const auto built = Directory::build({}, "no/such/parties.toml", people_test::vocabularies());
    REQUIRE_FALSE(built.ok());
    CHECK(built.error().code == evenhand::base::ErrorCode::not_found);
}

TEST_CASE("names and parties in a list of candidates make candidates of strangers", "[people]") {
    const Read read("The candidates are:\n\nBEDDOE, Anwen \u2013 Welsh Labour\nSusan Quayle (Independent)\n",
                    {people_test::person("Anwen Beddoe", Role::candidate)});
    CHECK(read.at("BEDDOE, Anwen").person == 0U);
    CHECK(read.at("Susan Quayle").role == Role::candidate);
    CHECK(read.at("Susan Quayle").standing);
}

TEST_CASE("a text without anybody reads as empty", "[people]") {
    const Read read("The road is shut.");
    CHECK(read.reading.figures.empty());
    CHECK(read.reading.mentions.empty());
    CHECK(read.reading.parties.empty());
}

TEST_CASE("among twenty thousand people the right one is found", "[people]") {
    std::vector<Person> people;
    const char* const given[] = {"Alan",  "Beryl", "Colin", "Dora", "Eric",
                                 "Freda", "Glyn",  "Hilda", "Ivor", "Joan"};
    for (int number = 0; number < 20'000; ++number) {
        std::string surname = "Q";
        for (int rest = number / 10 + 100; rest > 0; rest /= 10) {
            surname += static_cast<char>('a' + rest % 10);
        }
        people.push_back(people_test::person(std::string(given[number % 10]) + " " + surname,
                                             number % 3 == 0 ? Role::officer : Role::member));
    }
    const std::string text = "Cllr " + people[12'346].name + " met " + people[19'998].name +
                             " and Zebedee Unlisted-Person, who had come.";
    const Read read(text, people);
    CHECK(read.at("Cllr").person == 12'346U);
    CHECK(read.at(people[19'998].name).person == 19'998U);
    CHECK_FALSE(read.at("Zebedee").person.has_value());
    CHECK(read.reading.figures.size() == 3);
}

TEST_CASE("whatever the jumble, mentions are sorted, apart and inside the text", "[people]") {
    const char* const words[] = {
        "Cllr",   "the", "Leader",  "of",     "Council", ",",  "said",  "she",    "Labour", "group", "(",
        ")",      "\n",  "\n\n",    "Gareth", "Oddie",   "ap", "St",    "J.",     "and",    "MP",    "who",
        "chairs", "Mr",  "'s",      "\u201c", "\u201d",  ".",  "Green", "Reform", "-run",   "the",   "Mayor",
        "clerk",  "is",  "BEDDOE,", "Anwen",  "\u2013",  "&",  "Club",  "8",      "for"};
    std::uint32_t state = 12345;
    const auto known =
        people_test::directory({people_test::member("Gareth Oddie"), people_test::member("Anwen Beddoe")});
    for (int round = 0; round < 300; ++round) {
        std::string text = "A";
        for (int length = 0; length < 60; ++length) {
            state = state * 1664525U + 1013904223U;
            text += ((state >> 29U) == 0 ? "" : " ") + std::string(words[(state >> 8U) % std::size(words)]);
        }
        people_test::Marked marked(text);
        const auto reading = known.read(marked.text, marked.marks);
        std::uint32_t past = 0;
        bool sound = true;
        for (const auto& mention : reading.mentions) {
            sound = sound && mention.tokens.begin >= past && mention.tokens.end > mention.tokens.begin &&
                    mention.tokens.end <= marked.text.tokens().size() &&
                    mention.figure < reading.figures.size() && mention.tokens.covers(mention.name);
            past = mention.tokens.end;
        }
        std::uint32_t party_past = 0;
        for (const auto& party : reading.parties) {
            sound = sound && party.tokens.begin >= party_past && party.tokens.covers(party.name);
            party_past = party.tokens.end;
        }
        INFO(text);
        CHECK(sound);
    }
}
