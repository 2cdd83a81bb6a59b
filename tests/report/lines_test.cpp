#include "evenhand/report/lines.hpp"

#include <catch2/catch.hpp>

using evenhand::report::LineColumn;
using evenhand::report::Lines;

TEST_CASE("lines end at LF, CRLF and a lone CR", "[report]") {
    const Lines lines("a\nb\r\nc\rd");
    REQUIRE(lines.count() == 4);
    CHECK(lines.text(1) == "a");
    CHECK(lines.text(2) == "b");
    CHECK(lines.text(3) == "c");
    CHECK(lines.text(4) == "d");
    CHECK(lines.line_of(0) == 1);
    CHECK(lines.line_of(5) == 3);
    CHECK(lines.line_of(8) == 4);
}

TEST_CASE("columns count code points from one", "[report]") {
    const Lines lines("Zoë 📚 x\ny");
    CHECK(lines.at(0) == LineColumn{1, 1});
    CHECK(lines.at(4) == LineColumn{1, 4});
    CHECK(lines.at(10) == LineColumn{1, 7});
    CHECK(lines.at(12) == LineColumn{2, 1});
}

TEST_CASE("an empty text has one empty line", "[report]") {
    const Lines lines("");
    CHECK(lines.count() == 1);
    CHECK(lines.text(1).empty());
}
