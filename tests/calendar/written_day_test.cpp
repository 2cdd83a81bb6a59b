#include "evenhand/calendar/written_day.hpp"

#include <catch2/catch.hpp>

using evenhand::base::iso;
using evenhand::calendar::parse_written_day;

TEST_CASE("a day may be written in figures or in words, with or without its weekday", "[calendar]") {
    for (const char* text :
         {"2027-03-29", "29 March 2027", "Monday 29 March 2027", "Monday, 29 March 2027"}) {
        INFO(text);
        CHECK(iso(parse_written_day(text).value()) == "2027-03-29");
    }
}

TEST_CASE("a weekday that disagrees with the date is refused, because either may be the slip", "[calendar]") {
    const auto day = parse_written_day("Tuesday 26 April 2023");
    REQUIRE_FALSE(day.ok());
    CHECK(day.error().message == "26 April 2023 is a Wednesday, not a Tuesday");
}

TEST_CASE("what is no day is refused", "[calendar]") {
    for (const char* text : {"", "soon", "30 February 2027", "29 march 2027", "29 March",
                             "Monday 29 March 2027 4pm", "29 March 20277"}) {
        INFO(text);
        CHECK_FALSE(parse_written_day(text).ok());
    }
}
