#include "extract/lines.hpp"

#include <catch2/catch.hpp>

using evenhand::extract::digest_of;
using evenhand::extract::lines_of;
using evenhand::extract::Page;

TEST_CASE("a line is what a block says itself", "[extract]") {
    const Page page("<title>no line</title><body>a <div>b <i>c</i><p>d</p> e</div><p> </p>");
    const auto lines = lines_of(page);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].words == "a");
    CHECK(lines[1].words == "b c e");
    CHECK(lines[2].words == "d");
}

TEST_CASE("counters do not make two lines of one", "[extract]") {
    CHECK(digest_of("Seen 12 times") == digest_of("seen 97 times"));
    CHECK(digest_of("Seen 12 times") != digest_of("Seen 12 lines"));
}
