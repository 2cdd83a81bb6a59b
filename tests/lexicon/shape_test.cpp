#include "evenhand/lexicon/shape.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using evenhand::base::TokenSpan;
using evenhand::lexicon::Shape;

namespace {

std::vector<std::string> found(std::string_view expression, const std::string& text) {
    const auto shape = Shape::compile(expression);
    REQUIRE(shape.ok());
    const evenhand::text::Tokens tokens(text);
    std::vector<TokenSpan> spans;
    shape->find(tokens, TokenSpan{0, tokens.size()}, spans);
    std::vector<std::string> texts;
    for (const TokenSpan span : spans) {
        texts.emplace_back(tokens.text(span));
    }
    return texts;
}

}  // namespace

TEST_CASE("a shape matches from the beginning of a token to the end of one", "[lexicon]") {
    CHECK(found(R"(\d{1,2} (?:May|June))", "on 6 May and 7 June") ==
          std::vector<std::string>{"6 May", "7 June"});
    CHECK(found(R"(\d{1,2} May)", "room 16 Mayfield, 6 May") == std::vector<std::string>{"6 May"});
    CHECK(found("ab", "abab ab") == std::vector<std::string>{"ab"});
}

TEST_CASE("a shape that begins with one certain character is found wherever a token begins with it",
          "[lexicon]") {
    using Texts = std::vector<std::string>;
    CHECK(found(R"(\d[\d,.]*%?)", "5 of 1,200 (7.5%), A38, 3rd") == Texts{"5", "1,200", "7.5%"});
    CHECK(found("£\\d+(?: (?:thousand|million))?", "£5 million or £12, not £x") ==
          Texts{"£5 million", "£12"});
    CHECK(found(R"(5|\d{3})", "5 and 123") == Texts{"5", "123"});
    CHECK(found(R"(\d?st)", "st 1st") == Texts{"st", "1st"});
    CHECK(found(R"(@\w+)", "@council and @ the hall") == Texts{"@council"});
}

TEST_CASE("a shape does not match inside a word with letters beyond ASCII", "[lexicon]") {
    CHECK(found(R"((?i)\bsi\b)", "Siân said si").size() == 1);
}

TEST_CASE("a shape knows which characters it cannot do without", "[lexicon]") {
    const std::vector<std::pair<std::string, std::string>> table{
        {R"((?:\d{1,2}(?:st|nd)? (?:January|May)))", "0"},
        {R"((?i)£?\d+(?:,\d{3})*)", "0"},
        {R"((?:\d+|[1-9]x) May)", "0"},
        {R"([a-z.]+@(?:home|work)\.org)", "@."},
        {R"(\d{0,2} May)", ""},
        {R"((?:\d+ )?May)", ""},
        {R"(May|\d+ June)", ""},
        {R"([a-z]+)", ""},
        {R"((?:Mon|Tues)day.?)", ""},
    };
    for (const auto& [expression, needed] : table) {
        DYNAMIC_SECTION(expression) {
            const auto shape = Shape::compile(expression);
            REQUIRE(shape.ok());
            CHECK(shape->may_stand_in(needed));
            for (const char character : needed) {
                auto others = needed;
                std::erase(others, character);
                CHECK_FALSE(shape->may_stand_in(others));
            }
        }
    }
}

TEST_CASE("an expression that is broken or matches nothing at all is refused", "[lexicon]") {
    CHECK_FALSE(Shape::compile("(May").ok());
    CHECK_FALSE(Shape::compile("(?:May)?").ok());
    CHECK_FALSE(Shape::compile("(?=May)").ok());
}
