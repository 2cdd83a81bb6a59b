#include "calendar/shipped.hpp"
#include "evenhand/calendar/year.hpp"

#include <catch2/catch.hpp>

using evenhand::base::day_of;
using namespace evenhand::calendar;
using evenhand::tests::compiled;
using evenhand::tests::election;
using evenhand::tests::shipped;

namespace {

const YearDay& day(const YearPicture& picture, evenhand::base::Day wanted) {
    return picture.days.at(static_cast<std::size_t>((wanted - picture.days.front().day).count()));
}

}  // namespace

TEST_CASE("a year says of each day what restricts it, until when, and what falls on it", "[calendar]") {
    const std::vector<Election> elections{election("local.x.2027-05-06"), election("parish.x.2027-05-06")};
    const auto picture = year_picture(shipped(), compiled(elections), elections, 2027, Nation::england);
    CHECK(picture.days.size() == 365);
    CHECK(picture.periods.size() == 2);
    const YearDay& free_day = day(picture, day_of(2027, 2, 1));
    CHECK(free_day.in_force.empty());
    CHECK(free_day.why == "not restricted");
    const YearDay& april = day(picture, day_of(2027, 4, 1));
    CHECK(april.in_force == std::vector<std::uint32_t>{0, 1});
    CHECK(april.may_be_standing);
    CHECK(april.why ==
          "restricted by local.x.2027-05-06 until 6 May 2027, parish.x.2027-05-06 until 6 May 2027");
    CHECK_FALSE(day(picture, day_of(2027, 4, 20)).may_be_standing);
    const YearDay& poll = day(picture, day_of(2027, 5, 6));
    CHECK(poll.events.size() == 2);
    CHECK(poll.events.front() == "Poll: parish.x.2027-05-06");
    CHECK(day(picture, day_of(2027, 3, 26)).day_off == "Good Friday");
    CHECK(day(picture, day_of(2027, 3, 27)).day_off.empty());
}

TEST_CASE("a leap year has its day, and a year beyond the data is unknown throughout", "[calendar]") {
    CHECK(year_picture(shipped(), compiled({}), {}, 2028, Nation::scotland).days.size() == 366);
    const auto beyond = year_picture(shipped(), compiled({}), {}, 2029, Nation::scotland);
    for (const YearDay& each : beyond.days) {
        CHECK_FALSE(each.known);
    }
    CHECK(beyond.days.front().why.find("unknown from 1 January 2029") == 0);
}
