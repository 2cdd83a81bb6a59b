#include "evenhand/text/text.hpp"

#include <catch2/catch.hpp>

using evenhand::base::ErrorCode;
using evenhand::text::Author;
using evenhand::text::DocumentKind;
using evenhand::text::Text;

TEST_CASE("a document is read from bytes to sentences", "[text]") {
    auto result = Text::read(
        {"New bins\r\n\r\nThe cafe\u0301 is open. Come!", DocumentKind::web_news, Author::officer}, "-");
    REQUIRE(result.ok());
    Text text = std::move(result).value();
    const Text moved = std::move(text);
    CHECK(moved.normal() == "New bins\n\nThe café is open. Come!");
    CHECK(moved.document().kind == DocumentKind::web_news);
    REQUIRE(moved.layout().sentences.size() == 3);
    const auto& sentence = moved.layout().sentences[1];
    const auto span = moved.map().original(sentence.span);
    CHECK(moved.original().substr(span.begin, span.size()) == "The cafe\u0301 is open.");
    CHECK(moved.tokens().text(sentence.tokens) == "The café is open.");
}

TEST_CASE("a text that does not pass the door is not read", "[text]") {
    CHECK(Text::read({"\xff", DocumentKind::letter, Author::member}, "a").error().code ==
          ErrorCode::not_utf8);
    CHECK(Text::read({" ", DocumentKind::letter, Author::member}, "a").error().code == ErrorCode::invalid);
}
