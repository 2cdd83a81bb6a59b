#include "rules/frame_clause.hpp"

#include <catch2/catch.hpp>

#include <vector>

using evenhand::rules::FrameClause;

TEST_CASE("a clause tells its words apart and what governs a mark", "[rules]") {
    const evenhand::text::Tokens tokens("A claim against the council, gladly: paid.");
    const std::vector<evenhand::base::TokenSpan> us{{4, 5}};
    const FrameClause clause(tokens, {0, tokens.size()});

    const auto council = clause.ending_at(us, 5);
    REQUIRE(council);
    CHECK(clause.beginning_at(us, 4) == council);
    CHECK_FALSE(clause.ending_at(us, 4));
    CHECK(clause.governed(*council));
    CHECK_FALSE(clause.opens_clause(council->begin));
    CHECK(clause.is_comma(5));
    CHECK_FALSE(clause.parts(5));
    CHECK(clause.is_adverb(6));
    CHECK(clause.parts(7));
    CHECK(clause.before(0) == FrameClause::nowhere);
}
