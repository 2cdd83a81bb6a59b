#include "evenhand/text/tokens.hpp"
#include "rules/frame_words.hpp"

#include <catch2/catch.hpp>

using evenhand::text::Tokens;
namespace frame_words = evenhand::rules::frame_words;

TEST_CASE("the words that tell a clause apart are of one kind each", "[rules]") {
    const Tokens tokens("will was never against because");
    CHECK(frame_words::auxiliaries().holds(tokens[0]));
    CHECK(frame_words::forms_of_be().holds(tokens[1]));
    CHECK(frame_words::adverbs().holds(tokens[2]));
    CHECK(frame_words::prepositions().holds(tokens[3]));
    CHECK(frame_words::clause_openers().holds(tokens[4]));
    CHECK_FALSE(frame_words::auxiliaries().holds(tokens[1]));
    CHECK_FALSE(frame_words::prepositions().holds(tokens[4]));
}
