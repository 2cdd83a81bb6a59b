#include "evenhand/base/day.hpp"

#include <catch2/catch.hpp>

using evenhand::base::Bug;
using evenhand::base::Day;
using evenhand::base::day_of;
using evenhand::base::in_short_words;
using evenhand::base::in_words;
using evenhand::base::iso;
using evenhand::base::parse_day;

TEST_CASE("a day reads and writes as ISO 8601 and in words", "[base]") {
    const Day day = parse_day("2027-05-06").value();
    CHECK(day == day_of(2027, 5, 6));
    CHECK(iso(day) == "2027-05-06");
    CHECK(in_words(day) == "Thursday 6 May 2027");
    CHECK(in_short_words(day) == "6 May 2027");
}

TEST_CASE("what is no day is refused", "[base]") {
    for (const char* text : {"", "2027-5-6", "2027-02-29", "2027-13-01", "20270506", "2027-05-06T",
                             "2027-05-0x", "-027-05-06"}) {
        CHECK_FALSE(parse_day(text).ok());
    }
    CHECK_THROWS_AS(day_of(2027, 2, 30), Bug);
}
