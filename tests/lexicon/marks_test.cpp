#include "evenhand/lexicon/marks.hpp"

#include <catch2/catch.hpp>

using evenhand::base::TokenSpan;
using evenhand::lexicon::Mark;
using evenhand::lexicon::Marks;

TEST_CASE("marks are found by the token they begin at, longest first within a class", "[lexicon]") {
    Marks marks;
    marks.add(Mark{TokenSpan{2, 3}, 7});
    marks.add(Mark{TokenSpan{0, 1}, 1});
    marks.add(Mark{TokenSpan{2, 5}, 7});
    marks.add(Mark{TokenSpan{2, 5}, 7});
    marks.seal(6);
    CHECK(marks.all().size() == 3);
    REQUIRE(marks.at(2).size() == 2);
    CHECK(marks.at(2)[0].tokens.end == 5);
    CHECK(marks.at(1).empty());
    CHECK(marks.at(99).empty());
    CHECK(marks.end_of(7, 2) == 5);
    CHECK(marks.end_of(1, 2) == 0);
}

TEST_CASE("a mark lies within tokens only where it ends there too", "[lexicon]") {
    Marks marks;
    marks.add(Mark{TokenSpan{2, 5}, 7});
    marks.seal(6);
    CHECK(marks.any(7, TokenSpan{2, 5}));
    CHECK_FALSE(marks.any(7, TokenSpan{2, 4}));
    CHECK_FALSE(marks.any(8, TokenSpan{0, 6}));
}

TEST_CASE("marks of an empty text answer that there are none", "[lexicon]") {
    Marks marks;
    CHECK(marks.at(0).empty());
    marks.seal(0);
    CHECK(marks.at(0).empty());
    CHECK(marks.end_of(0, 0) == 0);
}
