#include "rules/words_around.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace evenhand::rules {

TEST_CASE("from word to word a walk steps over punctuation and stays in its stretch", "[rules]") {
    const std::string text = "No, “we” (never) pay.";
    const text::Tokens tokens(text);
    // No , “ we ” ( never ) pay .
    REQUIRE(tokens.size() == 10);
    const WordsAround all(tokens, {0, 10});
    CHECK(all.after(0) == 3);
    CHECK(all.after(3) == 6);
    CHECK(all.after(8) == 10);
    CHECK(all.before(6) == 3);
    CHECK(all.before(0) == 10);
    CHECK(all.is(0, "no"));
    CHECK_FALSE(all.is(10, "no"));
    CHECK(all.is_word(6));
    CHECK_FALSE(all.is_word(5));

    const WordsAround inner(tokens, {3, 7});
    CHECK(inner.before(3) == 7);
    CHECK(inner.after(6) == 7);
    CHECK_FALSE(inner.is(0, "no"));
    CHECK(inner.is(6, "never"));
}

}  // namespace evenhand::rules
