#include "scan/fetch/pace.hpp"
#include "support/moved_clock.hpp"

#include <catch2/catch.hpp>

using namespace std::chrono_literals;
using evenhand::scan::Pace;
using evenhand::scan::retry_after;
using evenhand::tests::MovedClock;

TEST_CASE("a host is asked again after the gap, or after what it asks for", "[scan]") {
    MovedClock clock;
    Pace pace(clock, 2s);
    CHECK(pace.wait_before("a") == 0s);
    pace.asked("a");
    CHECK(pace.wait_before("a") == 2s);
    CHECK(pace.wait_before("b") == 0s);
    clock.pass(500ms);
    CHECK(pace.wait_before("a") == 1500ms);
    pace.slow_down("a", 10s);
    CHECK(pace.wait_before("a") == 9500ms);
    pace.slow_down("a", 1s);
    CHECK(pace.wait_before("a") == 1500ms);
    pace.slow_down("a", 1h);
    CHECK(pace.wait_before("a") == 59500ms);
}

TEST_CASE("a host that fails again and again is left alone, longer each time", "[scan]") {
    MovedClock clock;
    Pace pace(clock, 0s);
    pace.failed("a");
    pace.failed("a");
    CHECK_FALSE(pace.rest_of("a"));
    pace.failed("a");
    CHECK(pace.rest_of("a") == 60s);
    CHECK_FALSE(pace.rest_of("b"));
    clock.pass(60s);
    CHECK_FALSE(pace.rest_of("a"));
    pace.failed("a");
    CHECK(pace.rest_of("a") == 120s);
    for (int time = 0; time < 20; ++time) {
        pace.failed("a");
    }
    CHECK(pace.rest_of("a") == 6h);
    clock.pass(6h);
    pace.well("a");
    pace.failed("a");
    CHECK_FALSE(pace.rest_of("a"));
}

TEST_CASE("an overloaded host is left alone as long as it asks for", "[scan]") {
    MovedClock clock;
    Pace pace(clock, 0s);
    pace.overloaded("a", 300s);
    CHECK(pace.rest_of("a") == 300s);
    pace.overloaded("b", 1000h);
    CHECK(pace.rest_of("b") == 24h);
    pace.overloaded("c", std::nullopt);
    CHECK(pace.rest_of("c") == 60s);
    pace.overloaded("c", std::nullopt);
    CHECK(pace.rest_of("c") == 120s);
}

TEST_CASE("Retry-After is a number of seconds or a moment", "[scan]") {
    const auto now = std::chrono::sys_days(std::chrono::year(2027) / 4 / 7) + 12h;
    CHECK(retry_after("120", now) == 120s);
    CHECK(retry_after("Wed, 07 Apr 2027 12:10:00 GMT", now) == 600s);
    CHECK(retry_after("Wed, 07 Apr 2027 11:00:00 GMT", now) == 0s);
    CHECK(retry_after("99999999999999", now) == 24h);
    CHECK_FALSE(retry_after("", now));
    CHECK_FALSE(retry_after("soon", now));
}
