#include "evenhand/scan/feed.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>

using evenhand::scan::feed_moment;

TEST_CASE("moments are read in the ways in which feeds write them", "[scan]") {
    using namespace std::chrono;
    const auto at = [](int y, unsigned m, unsigned d, int hour = 0, int minute = 0, int second = 0) {
        return sys_seconds{sys_days{year{y} / month{m} / day{d}} + hours{hour} + minutes{minute} +
                           seconds{second}};
    };
    const std::pair<std::string, sys_seconds> rows[] = {
        {"Mon, 26 Oct 2026 16:30:05 GMT", at(2026, 10, 26, 16, 30, 5)},
        {"Tue, 26 Oct 2026 16:30:05 GMT", at(2026, 10, 26, 16, 30, 5)},  // the weekday is wrong
        {"26 Oct 2026 16:30 +0100", at(2026, 10, 26, 15, 30)},
        {"26 October 2026 17:30 BST", at(2026, 10, 26, 16, 30)},
        {"Monday, 26-Oct-26 16:30:05 UT", at(2026, 10, 26, 16, 30, 5)},
        {"Mon Oct 26 16:30:05 2026", at(2026, 10, 26, 16, 30, 5)},
        {"26 Oct 2026", at(2026, 10, 26)},
        {"Oct 26, 2026", at(2026, 10, 26)},
        {"2 Jan 1999 9:05 EST", at(1999, 1, 2, 14, 5)},
        {"2026-10-26T16:30:05Z", at(2026, 10, 26, 16, 30, 5)},
        {"2026-10-26T16:30:05.123+01:00", at(2026, 10, 26, 15, 30, 5)},
        {"2026-10-26 16:30", at(2026, 10, 26, 16, 30)},
        {"20261026", at(2026, 10, 26)},
        {"2026-10", at(2026, 10, 1)},
        {"2026", at(2026, 1, 1)},
        {"2026-12-31T24:00:00Z", at(2027, 1, 1)},
    };
    for (const auto& [written, moment] : rows) {
        INFO(written);
        CHECK(feed_moment(written) == moment);
    }
}

TEST_CASE("what is no moment is none", "[scan]") {
    for (const std::string written : {"", "soon", "31 Feb 2026", "2026-13-01", "2026-10-26T25:00Z", "26 Oct",
                                      "10:30", "2026-10-26T16:30:05+99:00"}) {
        INFO(written);
        CHECK_FALSE(feed_moment(written));
    }
    CHECK_FALSE(feed_moment(std::string(1000, '1')));
}
