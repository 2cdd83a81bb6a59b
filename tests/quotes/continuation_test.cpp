#include "stage.hpp"

#include <catch2/catch.hpp>

namespace {

using evenhand::test::Stage;
using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a quote runs on over paragraphs that open with a mark", "[quotes]") {
    CHECK(Stage("Cllr Oddie said: “One.\n\n“Two is longer.\n\n“Three.”\n\nThe end.").direct() ==
          Lines{"0 | Cllr Oddie | member | One.", "0 | Cllr Oddie | member | Two is longer.",
                "0 | Cllr Oddie | member | Three."});
    CHECK(Stage("'I owe you an apology,' says Cllr Oddie.\n\n'The old rounds hadn't been looked "
                "at.\n\n'We're putting it right.'")
              .direct() == Lines{"0 | Cllr Oddie | member | I owe you an apology",
                                 "0 | Cllr Oddie | member | The old rounds hadn't been looked at.",
                                 "0 | Cllr Oddie | member | We're putting it right."});
}

TEST_CASE("a middle paragraph without its mark is part of the quote that a later one closes", "[quotes]") {
    CHECK(Stage("Cllr Oddie said:\n\n“Hardly a day goes by without a call.\n\nResidents will be able to "
                "order soon.\n\n“This is what people asked for.”\n\nENDS")
              .direct() == Lines{"0 | Cllr Oddie | member | Hardly a day goes by without a call.",
                                 "0 | Cllr Oddie | member | Residents will be able to order soon.",
                                 "0 | Cllr Oddie | member | This is what people asked for."});
    CHECK(Stage("Cllr Oddie said: “Hardly a day goes by without a call.\n\nResidents will be able to order "
                "soon.”\n\nOrders open in May.")
              .direct() == Lines{"0 | Cllr Oddie | member | Hardly a day goes by without a call.",
                                 "0 | Cllr Oddie | member | Residents will be able to order soon."});
}

TEST_CASE("a forgotten close does not carry a quote into the next speaker's", "[quotes]") {
    CHECK(Stage("Cllr Oddie said: “Hardly a day goes by without a call.\n\nThe scheme opens in May and costs "
                "£2m.\n\n“It is wonderful,” said Mrs Larkspur.")
              .direct() == Lines{"0 | Cllr Oddie | member | Hardly a day goes by without a call.",
                                 "1 | Mrs Larkspur | other | It is wonderful"});
}

TEST_CASE("each paragraph closed by itself goes on with the speaker", "[quotes]") {
    CHECK(Stage("Cllr Oddie said: “One is enough.”\n\n“Two would be better for all of us.”\n\nThe end of it.")
              .direct() == Lines{"0 | Cllr Oddie | member | One is enough.",
                                 "0 | Cllr Oddie | member | Two would be better for all of us."});
}

TEST_CASE("a new attribution begins a new utterance", "[quotes]") {
    CHECK(Stage("Cllr Oddie said: “One is enough.”\n\nThe works begin in May.\n\nCllr Oddie added: “Two "
                "would be better.”")
              .direct() == Lines{"0 | Cllr Oddie | member | One is enough.",
                                 "1 | Cllr Oddie | member | Two would be better."});
    CHECK(Stage("Cllr Oddie said: “One is enough.\n\n“Really.”\n\nCllr Velde said: “Two would be better.”")
              .direct() == Lines{"0 | Cllr Oddie | member | One is enough.",
                                 "0 | Cllr Oddie | member | Really.",
                                 "1 | Cllr Velde | member | Two would be better."});
}

TEST_CASE("a quote that nobody is named beside belongs to whom the sentence before tells of", "[quotes]") {
    CHECK(Stage("The lights went on in Burrowby.\n\nThe Leader was handed a scroll before pressing the "
                "button.\n\n“Being the first to do this job keeps you busy.\n\n“Villages like this are what "
                "I had in mind.”")
              .direct() == Lines{"0 | The Leader | member | Being the first to do this job keeps you busy.",
                                 "0 | The Leader | member | Villages like this are what I had in mind."});
    CHECK(Stage("The leader of the council has today sent this message ahead of Easter.\n\n“Easter is a time "
                "for family. I wish you well.”")
              .direct() ==
          Lines{"0 | The leader of the council | member | Easter is a time for family. I wish you well."});
    CHECK(Stage("Cllr Gareth Oddie then spoke to the chamber.\n\n“There's nobody here who isn't thinking of "
                "them”, he said.\n\n“A lot of people sent in questions.\n\n“They are right to.”")
              .direct() ==
          Lines{"0 | Cllr Gareth Oddie | member | There's nobody here who isn't thinking of them",
                "0 | Cllr Gareth Oddie | member | A lot of people sent in questions.",
                "0 | Cllr Gareth Oddie | member | They are right to."});
}

TEST_CASE("direct_at finds the direct quote that holds a byte", "[quotes]") {
    const Stage stage("Cllr Oddie said that the road would open. “It was hard,” said Cllr Velde.");
    const auto at = static_cast<std::uint32_t>(stage.text().normal().find("hard"));
    const auto* quote = stage.reading().direct_at(at);
    REQUIRE(quote != nullptr);
    CHECK(stage.words(quote->span) == "It was hard");
    CHECK(stage.reading().direct_at(3) == nullptr);
    CHECK(stage.reading().direct_at(static_cast<std::uint32_t>(stage.text().normal().size()) - 2) == nullptr);
}

TEST_CASE("an attribution behind the last paragraph names the speaker of all of them", "[quotes]") {
    const Lines wanted{"0 | Cllr Gareth Oddie | member | One is enough for most.",
                       "0 | Cllr Gareth Oddie | member | Two would be better for all of us"};
    CHECK(Stage("Mrs Larkspur waited.\n\n“One is enough for most.\n\n“Two would be better for all of us,” "
                "said Cllr Gareth Oddie.")
              .direct() == wanted);
    CHECK(Stage("Mrs Larkspur waited.\n\n“One is enough for most.”\n\n“Two would be better for all of us,” "
                "said Cllr Gareth Oddie.")
              .direct() == wanted);
    CHECK(Stage("Mrs Larkspur waited.\n\n“One is enough for most.\n\n“Two would be better for all of "
                "us”\n\nPerson: Cllr Gareth Oddie\n\nThe end of it.")
              .direct() == wanted);
    CHECK(Stage("The Leader's message\n\n“One is enough for most.\n\n“Two would be better for all of "
                "us”\n\nCllr Gareth Oddie\n\nThe end of it.")
              .direct() == wanted);
}

TEST_CASE("a name that stands over each quote is its speaker's", "[quotes]") {
    CHECK(Stage("Comments\n\nThe board met in May to hear from both.\n\nCllr Gareth Oddie\n\n“One is enough "
                "for most.”\n\nMrs Edna Larkspur\n\n“Two would be better for all of us.”")
              .direct() == Lines{"0 | Cllr Gareth Oddie | member | One is enough for most.",
                                 "1 | Mrs Edna Larkspur | other | Two would be better for all of us."});
}

TEST_CASE("the answers of an interview are one speaker's", "[quotes]") {
    const Stage stage("Cllr Gareth Oddie talked to us.\n\nWhat are you proud of?\n\n“The pool. People said "
                      "it could not be done.”\n\nYour regret?\n\n“That I did not start sooner.”");
    REQUIRE(stage.direct().size() == 2);
    CHECK(stage.reading().quotes[1].speaker.name == "Gareth Oddie");
}

TEST_CASE("a line below a quote that names its speaker beats who spoke before", "[quotes]") {
    CHECK(Stage("Cllr Gareth Oddie said: “One is enough for most.”\n\n“Two would be better for all of "
                "us.”\n\nPerson: Cllr Annis Velde\n\nThe end of it.")
              .direct() == Lines{"0 | Cllr Gareth Oddie | member | One is enough for most.",
                                 "1 | Cllr Annis Velde | member | Two would be better for all of us."});
}

TEST_CASE("those of whom a quote tells do not go on to speak", "[quotes]") {
    const Stage stage("Cllr Gareth Oddie said: “One is enough. Two residents have been moved.”\n\nHe added: "
                      "“Please stay away from the road.”");
    REQUIRE(stage.reading().quotes.size() == 2);
    CHECK(stage.reading().quotes.back().speaker.name == "Gareth Oddie");
}

TEST_CASE("a quote behind a full stop runs on where the next paragraph opens with a mark", "[quotes]") {
    const auto* text = GENERATE(
        "Cllr Gareth Oddie recalled the camps. “My father was there when it was opened.\n\n“He told me at "
        "the end of his "
        "life.”",
        "Cllr Gareth Oddie was there. 'It is warm,' she said. 'My nan swam here.\n\n'We have seen pools "
        "shut.'");
    CAPTURE(text);
    const auto quotes = Stage(text).direct();
    REQUIRE(quotes.size() >= 2);
    for (const auto& quote : quotes) {
        CHECK_THAT(quote, Catch::Contains("Oddie | member"));
    }
}

TEST_CASE("several people of whom a text tells do not take the word from who had it", "[quotes]") {
    const auto quotes =
        Stage("Deirdre Khumalo tested the toys. “The rabbit was the worst of them.”\n\n"
              "Two children in the area were hurt.\n\n“If I could ask for one thing, it is to look.”")
            .direct();
    REQUIRE(quotes.size() == 2);
    CHECK_THAT(quotes[1], Catch::Contains("Deirdre Khumalo"));
}

TEST_CASE("a line in marks right above its answer is a heading and nobody's words", "[quotes]") {
    CHECK(Stage("Questions\n\nHow do I claim against the Council?\nFill in the form and send it.\n\n"
                "“I slipped on a path you hadn't gritted.”\nWe are sorry to hear it. There is no duty.")
              .direct()
              .empty());
}
