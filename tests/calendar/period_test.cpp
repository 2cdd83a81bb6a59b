#include "evenhand/calendar/period.hpp"

#include <catch2/catch.hpp>

using evenhand::base::day_of;
using namespace evenhand::calendar;

TEST_CASE("between the notice and the statement of persons nominated anybody may be standing", "[calendar]") {
    Period period;
    period.opens = day_of(2027, 3, 31);
    period.closes = day_of(2027, 5, 6);
    period.nominees_known = day_of(2027, 4, 12);
    CHECK_FALSE(period.may_be_standing(day_of(2027, 3, 30)));
    CHECK(period.may_be_standing(day_of(2027, 3, 31)));
    CHECK(period.may_be_standing(day_of(2027, 4, 11)));
    CHECK_FALSE(period.may_be_standing(day_of(2027, 4, 12)));
    DayStatus status;
    status.day = day_of(2027, 4, 1);
    CHECK_FALSE(status.may_be_standing());
    status.in_force.push_back(period);
    CHECK(status.may_be_standing());
}

TEST_CASE("kinds of period have words that read back", "[calendar]") {
    CHECK(period_kind_named("referendum-neighbourhood") == PeriodKind::referendum_neighbourhood);
    CHECK(word(PeriodKind::pre_election) == "pre-election");
    CHECK_FALSE(period_kind_named("purdah"));
}
