#include "calendar/shipped.hpp"
#include "evenhand/base/clock.hpp"
#include "evenhand/calendar/council_calendar.hpp"

#include <catch2/catch.hpp>

using evenhand::base::day_of;
using evenhand::base::iso;
using namespace evenhand::calendar;
using evenhand::tests::compiled;
using evenhand::tests::election;
using evenhand::tests::shipped;
using namespace std::chrono_literals;

namespace {

std::string in_force(const DayStatus& status) {
    std::string list;
    for (const Period& period : status.in_force) {
        list += (list.empty() ? "" : " ") + period.election;
    }
    return list;
}

}  // namespace

TEST_CASE("the day before the notice is free, the day of the poll is not, the day after is", "[calendar]") {
    const auto calendar = compiled({election("local.x.2027-05-06")});
    CHECK(in_force(calendar.on(day_of(2027, 3, 30))).empty());
    CHECK(in_force(calendar.on(day_of(2027, 3, 31))) == "local.x.2027-05-06");
    CHECK(in_force(calendar.on(day_of(2027, 5, 6))) == "local.x.2027-05-06");
    CHECK(in_force(calendar.on(day_of(2027, 5, 7))).empty());
    CHECK(calendar.on(day_of(2027, 5, 7)).known);
}

TEST_CASE("on polling day the period ends at 22:00 in London", "[calendar]") {
    const auto calendar = compiled({election("local.x.2027-05-06")});
    CHECK_FALSE(calendar.at(day_of(2027, 5, 6) + 20h + 59min + 59s).in_force.empty());
    CHECK(calendar.at(day_of(2027, 5, 6) + 21h).in_force.empty());
    const auto winter = compiled({election("parl.2019-12-12")});
    CHECK_FALSE(winter.at(day_of(2019, 12, 12) + 21h + 59min).in_force.empty());
    CHECK(winter.at(day_of(2019, 12, 12) + 22h).in_force.empty());
    // 23:30 UTC on 30 March is half past midnight of 31 March in London.
    CHECK_FALSE(calendar.at(day_of(2027, 3, 30) + 23h + 30min).in_force.empty());
}

TEST_CASE("several polls on one day keep their own starts, and the effective period is the union",
          "[calendar]") {
    Election district = election("local.stroud.2021-05-06");
    district.notice = day_of(2021, 3, 19);
    Election county = election("local.gloucestershire.2021-05-06");
    county.notice = day_of(2021, 3, 26);
    const auto calendar = compiled({county, district});
    CHECK(in_force(calendar.on(day_of(2021, 3, 18))).empty());
    CHECK(in_force(calendar.on(day_of(2021, 3, 19))) == "local.stroud.2021-05-06");
    CHECK(in_force(calendar.on(day_of(2021, 3, 26))) ==
          "local.stroud.2021-05-06 local.gloucestershire.2021-05-06");
    CHECK(calendar.periods(day_of(2021, 1, 1), day_of(2021, 3, 20)).size() == 1);
    CHECK(calendar.periods(day_of(2021, 5, 6), day_of(2021, 12, 31)).size() == 2);
    CHECK(calendar.periods(day_of(2021, 5, 7), day_of(2021, 12, 31)).empty());
}

TEST_CASE("a council without a listed election is free inside the data and unknown outside", "[calendar]") {
    const auto calendar = compiled({});
    CHECK(calendar.on(day_of(2023, 6, 14)).known);
    CHECK(calendar.on(day_of(2023, 6, 14)).in_force.empty());
    const auto beyond = calendar.on(day_of(2029, 1, 1));
    CHECK_FALSE(beyond.known);
    CHECK(beyond.unknown_why == "unknown from 1 January 2029: the bank holidays are known to the day before");
    CHECK(calendar.on(day_of(2028, 12, 31)).known);
    CHECK_FALSE(calendar.on(day_of(2010, 12, 31)).known);
    CHECK(calendar.on(day_of(2011, 1, 1)).known);
}

TEST_CASE("a list that says how far it is complete makes later days unknown", "[calendar]") {
    PeriodSettings settings;
    settings.elections_known_to = day_of(2026, 12, 31);
    const auto calendar = compiled({election("local.x.2027-05-06")}, settings);
    CHECK(calendar.on(day_of(2026, 12, 31)).known);
    CHECK_FALSE(calendar.on(day_of(2027, 1, 1)).known);
    CHECK(in_force(calendar.on(day_of(2027, 4, 8))) == "local.x.2027-05-06");
}

TEST_CASE("before a poll whose notice is beyond the data the days are unknown", "[calendar]") {
    const auto calendar = compiled({election("local.x.2029-01-18")});
    CHECK(calendar.on(day_of(2028, 11, 8)).known);
    const auto near = calendar.on(day_of(2028, 12, 20));
    CHECK_FALSE(near.known);
    CHECK(near.unknown_why.find("'local.x.2029-01-18' is unknown") != std::string::npos);
    CHECK(calendar.unknown(day_of(2028, 12, 1), day_of(2028, 12, 31)).size() == 1);
}

TEST_CASE("without a calendar nothing is known", "[calendar]") {
    CHECK_FALSE(CouncilCalendar().on(day_of(2026, 1, 1)).known);
}

TEST_CASE("elections that contradict each other are refused with their place", "[calendar]") {
    Election one = election("local.x.y.by.2026-09-17");
    Election other = election("local.x.y.by.2026-09-24");
    one.place = {"council.toml", 12};
    other.place = {"council.toml", 15};
    const Election both[] = {one, other};
    const auto refused = CouncilCalendar::build(shipped(), both, {});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().place == evenhand::base::Place{"council.toml", 15});
    CHECK(refused.error().message.find("council.toml:12") != std::string::npos);
    const Election twice[] = {one, one};
    CHECK(CouncilCalendar::build(shipped(), twice, {}).error().message.find("stands twice") !=
          std::string::npos);
    Election moved[] = {one, other};
    moved[0].state = ElectionState::postponed;
    CHECK(CouncilCalendar::build(shipped(), moved, {}).ok());
}

TEST_CASE("any day of a council with 200 elections is answered fast", "[.benchmark]") {
    std::vector<Election> elections;
    for (int i = 0; i < 200; ++i) {
        auto poll = day_of(2012, 1, 12) + std::chrono::days{28 * i};
        while (shipped().day_book().disregarded(
            poll, {"r", {Division::england_and_wales}, true, false, false, ""})) {
            poll += std::chrono::days{1};
        }
        elections.push_back(election("local.x.ward-" + std::to_string(i) + ".by." + iso(poll)));
    }
    const auto before_build = evenhand::base::machine_clock().ticks();
    const auto calendar = compiled(elections);
    const auto before = evenhand::base::machine_clock().ticks();
    std::size_t found = 0;
    int days = 0;
    for (auto day = day_of(2011, 1, 1); day <= day_of(2028, 12, 31); day += std::chrono::days{1}) {
        found += calendar.on(day).in_force.size();
        ++days;
    }
    const auto copied = evenhand::base::machine_clock().ticks();
    std::size_t seen = 0;
    for (auto day = day_of(2011, 1, 1); day <= day_of(2028, 12, 31); day += std::chrono::days{1}) {
        seen += calendar.stretch(day).in_force.size();
    }
    const auto looked = evenhand::base::machine_clock().ticks();
    WARN("compiled 200 elections in " << (before - before_build).count() / 1000 << " us; a day: on() "
                                      << (copied - before).count() / days << " ns, stretch() "
                                      << (looked - copied).count() / days << " ns");
    CHECK(found == seen);
    CHECK((copied - before).count() / days < 10000);
}
