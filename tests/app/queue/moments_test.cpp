#include "app/queue/moments.hpp"
#include "evenhand/base/day.hpp"

#include <catch2/catch.hpp>

using evenhand::app::london_moment;
using evenhand::app::parse_london_moment;
using evenhand::app::parse_time;
namespace base = evenhand::base;
using std::chrono::hours;
using std::chrono::minutes;

TEST_CASE("a time of the day is two digits, a colon and two digits", "[app]") {
    CHECK(*parse_time("09:30") == minutes(570));
    CHECK(*parse_time("00:00") == minutes(0));
    for (const char* bad : {"", "9:30", "24:00", "09:60", "09:3", "09.30", "09:300", "ab:cd"}) {
        CHECK_FALSE(parse_time(bad).ok());
    }
}

TEST_CASE("a moment is on London's clocks, in winter and in summer", "[app]") {
    CHECK(*parse_london_moment("2027-03-01 06:00") == base::day_of(2027, 3, 1) + hours(6));
    CHECK(*parse_london_moment("2027-04-08 06:00") == base::day_of(2027, 4, 8) + hours(5));
    for (const char* bad : {"2027-04-08", "06:00", "2027-04-08T06:00", "2027-02-30 06:00", ""}) {
        CHECK_FALSE(parse_london_moment(bad).ok());
    }
}

TEST_CASE("a moment is told as the clocks show it, on the days when they change too", "[app]") {
    CHECK(london_moment(base::day_of(2027, 3, 1) + hours(6)) == "1 March 2027, 06:00");
    CHECK(london_moment(base::day_of(2027, 4, 8) + hours(5) + minutes(59)) == "8 April 2027, 06:59");
    CHECK(london_moment(base::day_of(2027, 4, 7) + hours(23) + minutes(30)) == "8 April 2027, 00:30");
    // 28 March 2027 has 23 hours: at 01:00 the clocks go to 02:00.
    CHECK(london_moment(base::day_of(2027, 3, 28) + minutes(30)) == "28 March 2027, 00:30");
    CHECK(london_moment(base::day_of(2027, 3, 28) + hours(9)) == "28 March 2027, 10:00");
    // 31 October 2027 has 25.
    CHECK(london_moment(base::day_of(2027, 10, 31) + hours(9)) == "31 October 2027, 09:00");
    CHECK(london_moment(base::day_of(2027, 10, 31) + hours(23) + minutes(59)) == "31 October 2027, 23:59");
}
