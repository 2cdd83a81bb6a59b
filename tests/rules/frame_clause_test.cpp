#include "rules/fixtures.hpp"
#include "rules/frame_clause.hpp"

#include <catch2/catch.hpp>

using evenhand::rules::FrameClause;

TEST_CASE("a clause tells its words apart and what governs a mark", "[rules]") {
    evenhand::tests::TemporaryFolder folder;
    folder.write("inflections.toml", "[[verb]]\nforms = [\"pay\", \"pays\"]\n");
    folder.write("us.toml", "[[vocabulary]]\nname = \"us\"\nabout = \"who\"\nwords = [\"council\"]\n");
    const auto vocabularies = evenhand::lexicon::Vocabularies::load(folder.path());
    REQUIRE(vocabularies.ok());
    const auto read = evenhand::text::Text::read(
        evenhand::text::Document{"A claim against the council, gladly: paid."}, "test");
    REQUIRE(read.ok());
    evenhand::lexicon::Marks marks;
    vocabularies->mark(read->tokens(), read->layout(), marks);
    marks.seal(read->tokens().size());
    const FrameClause clause(read->tokens(), marks, {0, read->tokens().size()});
    const auto us = vocabularies->class_named("us").value();

    const auto council = clause.ending_at({us}, 5);
    REQUIRE(council);
    CHECK(clause.beginning_at({us}, 4) == council);
    CHECK_FALSE(clause.ending_at({us}, 4));
    CHECK(clause.governed(*council));
    CHECK_FALSE(clause.opens_clause(council->begin));
    CHECK(clause.is_comma(5));
    CHECK_FALSE(clause.parts(5));
    CHECK(clause.is_adverb(6));
    CHECK(clause.parts(7));
    CHECK(clause.before(0) == FrameClause::nowhere);
}
