#include "evenhand/text/tokens.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using evenhand::text::LetterCase;
using evenhand::text::TokenKind;
using evenhand::text::Tokens;

namespace {

std::vector<std::string> texts_of(std::string_view text) {
    const Tokens tokens(text);
    std::vector<std::string> texts;
    for (std::uint32_t at = 0; at < tokens.size(); ++at) {
        texts.emplace_back(tokens.text(at));
    }
    return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("numbers keep what clings to them", "[text]") {
    const auto* const number =
        GENERATE("£1.2m", "11.30am", "2025/26", "3rd", "50%", "7pm", "1,150", "01632", "30.9.22", "240-litre",
                 "14-year-old", "£2.317", "26.1%", "10:30", "2023-24", "1960s", "€5");
    const Tokens tokens(number);
    REQUIRE(tokens.size() == 1);
    CHECK(tokens[0].kind == TokenKind::number);
}

TEST_CASE("numbers let go of the punctuation behind them", "[text]") {
    CHECK(texts_of("in 2022, 2023") == Texts{"in", "2022", ",", "2023"});
    CHECK(texts_of("It cost £3.") == Texts{"It", "cost", "£3", "."});
    CHECK(texts_of("(8 April)") == Texts{"(", "8", "April", ")"});
    CHECK(texts_of("at 6.30am.") == Texts{"at", "6.30am", "."});
    CHECK(texts_of("1. Who") == Texts{"1", ".", "Who"});
}

TEST_CASE("words keep their hyphens and inner apostrophes", "[text]") {
    CHECK(texts_of("labour-intensive") == Texts{"labour-intensive"});
    CHECK(texts_of("Okafor-Bright’s pre- and") == Texts{"Okafor-Bright’s", "pre", "-", "and"});
    CHECK(texts_of("Cllr. O’Brien") == Texts{"Cllr", ".", "O’Brien"});
    CHECK(texts_of("e.g. this") == Texts{"e", ".", "g", ".", "this"});
    CHECK(texts_of("COVID-19 A671 what3words") == Texts{"COVID-19", "A671", "what3words"});
    CHECK(texts_of("wait… what?!") == Texts{"wait", "…", "what", "?!"});
}

TEST_CASE("the case of a word is told without its possessive ending", "[text]") {
    struct Row {
        const char* word;
        LetterCase letter_case;
    };
    const auto row =
        GENERATE(Row{"council", LetterCase::lower}, Row{"Council", LetterCase::capitalised},
                 Row{"COUNCIL", LetterCase::upper}, Row{"BBC’s", LetterCase::upper},
                 Row{"O’Brien", LetterCase::capitalised}, Row{"Okafor-Bright", LetterCase::capitalised},
                 Row{"McDonald", LetterCase::mixed}, Row{"iPhone", LetterCase::mixed},
                 Row{"A", LetterCase::capitalised}, Row{"Émile", LetterCase::capitalised},
                 Row{"ŵyn", LetterCase::lower});
    CAPTURE(row.word);
    CHECK(Tokens(row.word)[0].letter_case == row.letter_case);
}

TEST_CASE("a bullet is one only at the head of its line", "[text]") {
    const Tokens tokens("- one\n* two\n• three • four - five");
    CHECK(tokens[0].kind == TokenKind::bullet);
    CHECK(tokens[3].kind == TokenKind::bullet);
    CHECK(tokens[6].kind == TokenKind::bullet);
    CHECK(tokens[8].kind == TokenKind::symbol);
    CHECK(tokens[10].kind == TokenKind::dash);
}

TEST_CASE("a word without end is cut, not lost", "[text]") {
    const std::string text(100000, 'x');
    const Tokens tokens(text);
    std::uint32_t at = 0;
    for (const auto& token : tokens.all()) {
        CHECK(token.begin == at);
        CHECK(token.folded_size == token.end - token.begin);
        at = token.end;
    }
    CHECK(at == text.size());
}
