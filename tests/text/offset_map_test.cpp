#include "evenhand/base/bug.hpp"
#include "evenhand/text/offset_map.hpp"

#include <catch2/catch.hpp>

using evenhand::base::NormalSpan;
using evenhand::base::OriginalSpan;
using evenhand::text::OffsetMap;

TEST_CASE("a map without changes gives every span back", "[text]") {
    OffsetMap map;
    map.add_unchanged(4);
    map.add_unchanged(6);
    CHECK(map.original({0, 10}) == OriginalSpan{0, 10});
    CHECK(map.original({3, 5}) == OriginalSpan{3, 5});
    CHECK(map.original({10, 10}) == OriginalSpan{10, 10});
    CHECK_THROWS_AS(map.original({0, 11}), evenhand::base::Bug);
}

TEST_CASE("a span that cuts a changed run comes back with the whole run", "[text]") {
    OffsetMap map;
    map.add_unchanged(2);
    map.add_changed(2, 3);
    map.add_unchanged(2);
    CHECK(map.original({0, 2}) == OriginalSpan{0, 2});
    CHECK(map.original({0, 3}) == OriginalSpan{0, 5});
    CHECK(map.original({3, 5}) == OriginalSpan{2, 6});
    CHECK(map.original({4, 6}) == OriginalSpan{5, 7});
}

TEST_CASE("removed characters belong to no span beside them", "[text]") {
    OffsetMap map;
    map.add_changed(0, 3);
    map.add_unchanged(2);
    map.add_changed(0, 2);
    map.add_unchanged(2);
    map.add_changed(0, 3);
    CHECK(map.original({0, 2}) == OriginalSpan{3, 5});
    CHECK(map.original({2, 4}) == OriginalSpan{7, 9});
    CHECK(map.original({1, 3}) == OriginalSpan{4, 8});
    CHECK(map.normal_size() == 4);
    CHECK(map.original_size() == 12);
}

TEST_CASE("an empty map maps the empty span", "[text]") {
    CHECK(OffsetMap().original({0, 0}) == OriginalSpan{0, 0});
}
