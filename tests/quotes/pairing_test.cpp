#include "stage.hpp"

#include <catch2/catch.hpp>

namespace {

using evenhand::test::Stage;
using Lines = std::vector<std::string>;

Lines only_words(const Stage& stage) {
    Lines words;
    for (const auto& quote : stage.reading().quotes) {
        if (quote.form == evenhand::quotes::Form::direct) {
            words.emplace_back(stage.words(quote.span));
        }
    }
    return words;
}

}  // namespace

TEST_CASE("marks of every sort pair", "[quotes]") {
    const auto text = GENERATE(
        as<std::string>{}, "Cllr Oddie said: “We are nearly there now.”",
        "Cllr Oddie said: \"We are nearly there now.\"", "Cllr Oddie said: ‘We are nearly there now.’",
        "Cllr Oddie said: 'We are nearly there now.'", "Cllr Oddie said: «We are nearly there now.»",
        "Cllr Oddie said: „We are nearly there now.“", "Cllr Oddie said: ”We are nearly there now.”",
        "Cllr Oddie said: “We are nearly there now.\"", "Cllr Oddie said: \"We are nearly there now.”",
        "Cllr Oddie said: “We are nearly there now. ”", "Cllr Oddie said: “We are nearly there now.“",
        "Cllr Oddie said:\n“We are nearly there now.”");
    CAPTURE(text);
    CHECK(only_words(Stage(text)) == Lines{"We are nearly there now."});
}

TEST_CASE("a quote inside a quote belongs to the outer one", "[quotes]") {
    CHECK(only_words(Stage("Cllr Oddie said: “My gran said ‘never give up’ and I won't.”")) ==
          Lines{"My gran said ‘never give up’ and I won't."});
    CHECK(only_words(Stage("Cllr Oddie said: ‘My gran said “never give up” and I won’t.’")) ==
          Lines{"My gran said “never give up” and I won’t."});
    CHECK(only_words(Stage("Cllr Oddie said: \"My gran said 'never give up' and I won't.\"")) ==
          Lines{"My gran said 'never give up' and I won't."});
    CHECK(only_words(Stage("Cllr Oddie said: “‘Epic’ was the word we heard.” Cllr Velde left.")) ==
          Lines{"‘Epic’ was the word we heard."});
}

TEST_CASE("an apostrophe never opens a quote", "[quotes]") {
    for (const auto* text : {"The '90s blocks' tenants' group said the council's plan wasn't theirs.",
                             "Rock 'n' roll at St James' hall, '76 style.",
                             "The members’ and officers’ views were sought in the ’90s.",
                             "A 6\" pipe and a 5' wall were found."}) {
        CAPTURE(text);
        const Stage stage(text);
        CHECK(only_words(stage).empty());
        CHECK(stage.reading().fragments.empty());
        CHECK(stage.reading().unclosed.empty());
    }
}

TEST_CASE("a mark that is missing is made up for", "[quotes]") {
    SECTION("the closing one at the end of the paragraph") {
        const Stage stage("Cllr Oddie said: “The road is open again.\n\nThe works cost £2m.");
        CHECK(only_words(stage) == Lines{"The road is open again."});
        REQUIRE(stage.reading().unclosed.size() == 1);
        CHECK(stage.words(stage.reading().unclosed.front()) == "“");
    }
    SECTION("the closing one before the attribution") {
        CHECK(only_words(Stage("“The road is open again, said Cllr Oddie. The works cost £2m.")) ==
              Lines{"The road is open again"});
    }
    SECTION("the opening one behind a colon") {
        CHECK(only_words(Stage("Cllr Oddie said: The road is open again.”")) ==
              Lines{"The road is open again."});
    }
    SECTION("the opening one at the head of the paragraph") {
        CHECK(only_words(Stage("The road is open again,” said Cllr Oddie.")) ==
              Lines{"The road is open again"});
    }
}

TEST_CASE("an unclosed quote ends with its paragraph", "[quotes]") {
    const Stage stage("Cllr Oddie said: “The road is open again.\n\nThe works cost £2m.\n\nThey took a "
                      "year.\n\nMore online.");
    CHECK(only_words(stage) == Lines{"The road is open again."});
}

TEST_CASE("a single stray mark is reported and takes nothing with it", "[quotes]") {
    const Stage stage("The scheme is a “model for others and cost £2m. Cllr Oddie said: ‘It worked.’");
    CHECK(stage.reading().unclosed.size() == 1);
    CHECK(only_words(stage) == Lines{"It worked."});
}

TEST_CASE("marks without number and depth cost time in proportion to the text", "[quotes]") {
    SECTION("openings that nothing closes") {
        std::string text;
        for (int i = 0; i < 100000; ++i) {
            text += "“";
        }
        const Stage stage(text + " end.");
        CHECK(only_words(stage).size() <= 1);
    }
    SECTION("pairs one in the other") {
        std::string text = "Cllr Oddie said: ";
        for (int i = 0; i < 20000; ++i) {
            text += i % 2 == 0 ? "“a " : "‘b ";
        }
        for (int i = 20000; i-- > 0;) {
            text += i % 2 == 0 ? " c.”" : " d’";
        }
        CHECK(only_words(Stage(text)).size() == 1);
    }
    SECTION("a hundred thousand short ones in one paragraph") {
        std::string text;
        for (int i = 0; i < 50000; ++i) {
            text += "He said “no” and 'yes' ";
        }
        CHECK(Stage(text).reading().quotes.size() < 100001);
    }
    SECTION("one sentence of a megabyte between two marks") {
        std::string text = "Cllr Oddie said: “";
        for (int i = 0; i < 200000; ++i) {
            text += "word ";
        }
        CHECK(only_words(Stage(text + "end.”")).size() == 1);
    }
}

TEST_CASE("a possessive inside single marks does not close them", "[quotes]") {
    CHECK(only_words(Stage("'It's the residents' confidence that matters', said Cllr Oddie. 'That's what "
                           "we're here for.'")) ==
          Lines{"It's the residents' confidence that matters", "That's what we're here for."});
    CHECK(only_words(Stage("'We met the members' and officers' groups.' Cllr Oddie said.")) ==
          Lines{"We met the members' and officers' groups."});
}

TEST_CASE("a mark behind a colon opens, whatever was typed", "[quotes]") {
    const std::vector<std::string> wanted{"0 | Cllr Oddie | member | We know what it cost."};
    for (const auto* text :
         {"Cllr Oddie said:“ We know what it cost.”", "Cllr Oddie said:” We know what it cost.”",
          "Cllr Oddie said:\" We know what it cost.\"", "Cllr Oddie said:’ We know what it cost.’",
          "Cllr Oddie said: “We know what it cost."}) {
        CAPTURE(text);
        CHECK(Stage(text).direct() == wanted);
    }
}

TEST_CASE("only a quote that nothing goes on with lacks its close", "[quotes]") {
    CHECK(Stage("Cllr Oddie said: “One is enough.\n\n“Two would be better.\n\n“Three is the most.”")
              .reading()
              .unclosed.empty());
    CHECK(Stage("Cllr Oddie said: “One is enough.\n\n“Two would be better.\n\nThe works begin in May.")
              .reading()
              .unclosed.size() == 1);
    CHECK(
        Stage("Cllr Oddie said: “One is enough.\n\n“Two would be better,” said Mrs Larkspur. “Three is not.")
            .reading()
            .unclosed.size() == 1);
}

TEST_CASE("a close forgotten before the attribution is found by it", "[quotes]") {
    const std::vector<std::string> wanted{"0 | Cllr Oddie | member | They do it for a reason"};
    for (const auto* text : {"The rule holds. “They do it for a reason, Cllr Oddie adds.",
                             "“They do it for a reason, said Cllr Oddie.",
                             "The rule holds. “ They do it for a reason, said Cllr Oddie."}) {
        CAPTURE(text);
        CHECK(Stage(text).direct() == wanted);
    }
}
