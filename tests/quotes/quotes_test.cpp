#include "stage.hpp"

#include <catch2/catch.hpp>

using evenhand::quotes::Form;
using evenhand::test::Stage;

TEST_CASE("an empty, markless text has no quotes", "[quotes]") {
    const Stage stage("The library is shut on Monday.");
    CHECK(stage.reading().quotes.empty());
    CHECK(stage.reading().fragments.empty());
    CHECK(stage.reading().unclosed.empty());
}

TEST_CASE("quotes come in the order of the text with numbers of their own", "[quotes]") {
    const Stage stage("Cllr Oddie said that the road is open. “It was hard,” he added.\n\nCllr Velde "
                      "believes the plan will work.\n\nMrs Larkspur said: “We will see.”");
    const auto& quotes = stage.reading().quotes;
    REQUIRE(quotes.size() == 4);
    CHECK(quotes[0].form == Form::reported);
    CHECK(quotes[1].form == Form::direct);
    CHECK(quotes[2].form == Form::reported);
    CHECK(quotes[3].form == Form::direct);
    for (std::size_t i = 1; i < quotes.size(); ++i) {
        CHECK(quotes[i - 1].span.begin < quotes[i].span.begin);
        for (std::size_t j = 0; j < i; ++j) {
            CHECK(quotes[i].utterance != quotes[j].utterance);
        }
    }
}

TEST_CASE("a speaker carries figure, name and role", "[quotes]") {
    const Stage stage("Cllr Gareth Oddie said: “We know.” A resident said: “Do you?”");
    REQUIRE(stage.reading().quotes.size() == 2);
    const auto& member = stage.reading().quotes[0].speaker;
    CHECK(member.name == "Gareth Oddie");
    CHECK(member.role == evenhand::people::Role::member);
    CHECK(member.figure == 0U);
    const auto& resident = stage.reading().quotes[1].speaker;
    CHECK(resident.name.empty());
    CHECK(!resident.figure.has_value());
    CHECK(stage.words(resident.span) == "A resident");
}
