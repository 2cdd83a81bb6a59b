#include "evenhand/calendar/london_day.hpp"

#include <catch2/catch.hpp>

using evenhand::base::day_of;
using evenhand::base::iso;
using namespace evenhand::calendar;
using namespace std::chrono_literals;

TEST_CASE("in summer the day of London begins an hour before the day of UTC", "[calendar]") {
    CHECK(iso(london_day(day_of(2027, 5, 5) + 22h + 59min)) == "2027-05-05");
    CHECK(iso(london_day(day_of(2027, 5, 5) + 23h)) == "2027-05-06");
    CHECK(iso(london_day(day_of(2027, 1, 5) + 23h + 59min + 59s)) == "2027-01-05");
}

TEST_CASE("around the changes of the clock the day of London stays right", "[calendar]") {
    // 28 March 2027, 01:00 UTC: forward. 31 October 2027, 01:00 UTC: back.
    CHECK(iso(london_day(day_of(2027, 3, 27) + 23h + 30min)) == "2027-03-27");
    CHECK(iso(london_day(day_of(2027, 3, 28) + 23h)) == "2027-03-29");
    CHECK(iso(london_day(day_of(2027, 10, 30) + 23h)) == "2027-10-31");
    CHECK(iso(london_day(day_of(2027, 10, 31) + 23h)) == "2027-10-31");
}

TEST_CASE("the close of poll is 22:00 by London's clocks, summer and winter", "[calendar]") {
    CHECK(close_of_poll(day_of(2027, 5, 6)) == day_of(2027, 5, 6) + 21h);
    CHECK(close_of_poll(day_of(2019, 12, 12)) == day_of(2019, 12, 12) + 22h);
    CHECK(london_time(day_of(2027, 3, 29), 16h) == day_of(2027, 3, 29) + 15h);
    CHECK(london_time(day_of(2027, 3, 26), 16h) == day_of(2027, 3, 26) + 16h);
}
