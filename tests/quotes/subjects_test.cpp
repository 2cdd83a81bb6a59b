#include "stage.hpp"

#include <catch2/catch.hpp>

using evenhand::test::Stage;

TEST_CASE("the subject of a verb is found behind appositions, clauses and adverbs", "[quotes]") {
    for (const auto* text :
         {"Cllr Gareth Oddie also said: “We know.”", "Cllr Gareth Oddie has today said: “We know.”",
          "Cllr Gareth Oddie, who leads on roads, rightly said: “We know.”",
          "Cllr Gareth Oddie (Labour) then said: “We know.”",
          "Cllr Gareth Oddie (Lib Dem, Castle Ward), who leads on roads, said: “We know.”",
          "Cllr Gareth Oddie – a keen cyclist – said: “We know.”",
          "Cllr Gareth Oddie, a friend of Mrs Larkspur, said: “We know.”",
          "Cllr Gareth Oddie, speaking after the vote, said: “We know.”",
          "After Mrs Larkspur had spoken, Cllr Gareth Oddie said: “We know.”",
          "Thanking Mrs Larkspur, Cllr Gareth Oddie said: “We know.”",
          "Cllr Gareth Oddie thanked Mrs Larkspur and said: “We know.”"}) {
        CAPTURE(text);
        const Stage stage(text);
        REQUIRE(stage.reading().quotes.size() == 1);
        CHECK(stage.reading().quotes.front().speaker.name == "Gareth Oddie");
    }
}

TEST_CASE("a possessive is no subject", "[quotes]") {
    CHECK(Stage("Cllr Oddie's report is on page 7.").reading().quotes.empty());
}

TEST_CASE("who is only the possessor does not speak", "[quotes]") {
    const Stage stage("Gareth's daughter, Emily, said the family was “overwhelmed by it all”.");
    REQUIRE(stage.reported().size() == 1);
    CHECK(stage.reported().front().substr(0, 32) == "Gareth's daughter, Emily | other");
}

TEST_CASE("a name that nobody knew is still a speaker, with the role of the office beside it", "[quotes]") {
    const Stage office("The Returning Officer, Will Grey, said: “Good news.”");
    CHECK(office.direct() == std::vector<std::string>{"0 | Will Grey | officer | Good news."});
    CHECK(Stage("“It is,” laughed Moll Cross, Cabinet Member for Housing.").direct() ==
          std::vector<std::string>{"0 | Moll Cross | member | It is"});
    CHECK(Stage("The family said: “We have lost a son.”").direct() ==
          std::vector<std::string>{"0 | The family | other | We have lost a son."});
}

TEST_CASE("“I told him” is the author's", "[quotes]") {
    evenhand::text::Document own;
    own.author = evenhand::text::Author::member;
    own.kind = evenhand::text::DocumentKind::statement;
    const Stage stage("Statement by Cllr Gareth Oddie\n\nA man came to see me about the road. I told him: "
                      "“It will be mended.”",
                      own);
    REQUIRE(stage.reading().quotes.size() == 1);
    CHECK(stage.reading().quotes.front().speaker.name == "Gareth Oddie");
}

TEST_CASE("a text may begin with a small letter and hold a quote of nobody", "[quotes]") {
    const Stage stage("opened in May.\n\n“We know that the road is shut. We will open it soon.”");
    REQUIRE(stage.reading().quotes.size() == 1);
    CHECK(stage.reading().quotes.front().speaker.name.empty());
}
