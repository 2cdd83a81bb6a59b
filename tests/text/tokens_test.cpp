#include "evenhand/base/bug.hpp"
#include "evenhand/text/tokens.hpp"

#include <catch2/catch.hpp>

using evenhand::base::NormalSpan;
using evenhand::text::TokenKind;
using evenhand::text::Tokens;

TEST_CASE("tokens cover everything but spaces", "[text]") {
    const std::string_view text =
        "Cllr. Gethin said, “I couldn't be prouder!”\n\nSee www.example.gov.uk – or don't…";
    const Tokens tokens(text);
    std::uint32_t at = 0;
    for (const auto& token : tokens.all()) {
        REQUIRE(token.begin >= at);
        for (; at < token.begin; ++at) {
            CHECK(text[at] == ' ');
        }
        CHECK(token.space_before == (token.begin > 0 && text[token.begin - 1] == ' '));
        at = token.end;
    }
    CHECK(at == text.size());
}

TEST_CASE("tokens know their text, their folded form and their possessive", "[text]") {
    const Tokens tokens("The Council’s crews");
    REQUIRE(tokens.size() == 3);
    CHECK(tokens.text(1) == "Council’s");
    CHECK(tokens.folded(1) == "council");
    CHECK(tokens[1].possessive);
    CHECK_FALSE(tokens[2].possessive);
    CHECK(tokens.text({0, 2}) == "The Council’s");
    CHECK(tokens.span({1, 3}) == NormalSpan{4, 21});
    CHECK(tokens.span({3, 3}) == NormalSpan{21, 21});
    CHECK_THROWS_AS(tokens.span({2, 4}), evenhand::base::Bug);
}

TEST_CASE("an empty text has no tokens", "[text]") {
    CHECK(Tokens("").size() == 0);
}
