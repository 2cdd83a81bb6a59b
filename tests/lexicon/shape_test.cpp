#include "evenhand/lexicon/shape.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using evenhand::base::TokenSpan;
using evenhand::lexicon::characters_of;
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
            CHECK(shape->may_match(characters_of(needed)));
            for (const char character : needed) {
                auto others = needed;
                std::erase(others, character);
                CHECK_FALSE(shape->may_match(characters_of(others)));
            }
        }
    }
}

TEST_CASE("an expression that is broken or matches nothing at all is refused", "[lexicon]") {
    CHECK_FALSE(Shape::compile("(May").ok());
    CHECK_FALSE(Shape::compile("(?:May)?").ok());
    CHECK_FALSE(Shape::compile("(?=May)").ok());
}
