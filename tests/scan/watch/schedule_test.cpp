#include "evenhand/calendar/london_day.hpp"
#include "evenhand/scan/schedule.hpp"

#include <catch2/catch.hpp>

#include <set>

namespace evenhand::tests {
namespace {

using base::day_of;
using calendar::london_time;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

const auto never = [](base::Day) { return false; };
const auto in_april = [](base::Day day) { return day_of(2027, 3, 29) <= day && day <= day_of(2027, 5, 6); };

/// Of a source that has no minutes of its own.
scan::Instant next(base::Day day, minutes at, const scan::Restricted& restricted) {
    return scan::next_scan(scan::usual_hours(), 0, london_time(day, at), restricted);
}

}  // namespace

TEST_CASE("scans keep London's hours, in summer and in winter", "[scan]") {
    const auto winter = day_of(2027, 1, 11);
    CHECK(next(winter, minutes{0}, never) == scan::Instant{winter} + minutes{450});
    CHECK(next(winter, minutes{450}, never) == scan::Instant{winter} + minutes{750});
    CHECK(next(winter, minutes{1050}, never) == scan::Instant{winter} + days{1} + minutes{450});
    const auto summer = day_of(2027, 7, 12);
    CHECK(next(summer, minutes{0}, never) == scan::Instant{summer} + minutes{390});
    // The clocks go forward on 28 March 2027.
    CHECK(next(day_of(2027, 3, 27), minutes{1200}, never) ==
          scan::Instant{day_of(2027, 3, 28)} + minutes{390});
}

TEST_CASE("inside a restricted period, and the day before it, scans are each hour", "[scan]") {
    CHECK(next(day_of(2027, 3, 27), minutes{460}, in_april) ==
          london_time(day_of(2027, 3, 27), minutes{750}));
    CHECK(next(day_of(2027, 3, 28), minutes{460}, in_april) ==
          london_time(day_of(2027, 3, 28), minutes{510}));
    CHECK(next(day_of(2027, 5, 6), minutes{1289}, in_april) ==
          london_time(day_of(2027, 5, 6), minutes{1290}));
    CHECK(next(day_of(2027, 5, 6), minutes{1290}, in_april) == london_time(day_of(2027, 5, 7), minutes{450}));
}

TEST_CASE("sources do not all begin at once, and each keeps its minutes", "[scan]") {
    std::set<scan::Instant> moments;
    const auto from = london_time(day_of(2027, 1, 11), minutes{0});
    for (std::int64_t source = 1; source <= 200; ++source) {
        const auto due = scan::next_scan(scan::usual_hours(), source, from, never);
        CHECK(due - from >= minutes{450});
        CHECK(due - from < minutes{470});
        CHECK(scan::next_scan(scan::usual_hours(), source, from + days{1}, never) == due + days{1});
        CHECK(scan::next_scan(scan::usual_hours(), source, due, never) > due);
        moments.insert(due);
    }
    CHECK(moments.size() == 20);
}

TEST_CASE("young items are looked at each time, old ones rarely, inside a period each day", "[scan]") {
    const auto now = london_time(day_of(2027, 2, 1), minutes{600});
    scan::Item item;
    item.state = scan::ItemState::online;
    item.day = day_of(2027, 1, 20);
    CHECK(scan::next_look(item, now, never) == now + minutes{45});
    item.day = day_of(2026, 12, 20);
    CHECK(scan::next_look(item, now, never) == now + hours{20});
    item.day = day_of(2025, 12, 20);
    CHECK(scan::next_look(item, now, never) == now + days{7} - hours{4});
    CHECK(scan::next_look(item, london_time(day_of(2027, 3, 28), minutes{600}), in_april) ==
          london_time(day_of(2027, 3, 28), minutes{600}) + hours{20});
    item.failures = 1;
    CHECK(scan::next_look(item, now, never) == now + hours{1});
    item.failures = 4;
    CHECK(scan::next_look(item, now, never) == now + hours{8});
    item.failures = 400;
    CHECK(scan::next_look(item, now, never) == now + hours{24});
    item.failures = 0;
    item.state = scan::ItemState::gone;
    CHECK(scan::next_look(item, now, never) > now + days{10'000});
}

TEST_CASE("the whole page is wanted at first and every fortnight", "[scan]") {
    const auto now = scan::Instant{day_of(2027, 2, 1)};
    scan::Item item;
    CHECK(scan::wants_full(item, now));
    item.last_full = now - days{14} + hours{1};
    CHECK_FALSE(scan::wants_full(item, now));
    item.last_full = now - days{14};
    CHECK(scan::wants_full(item, now));
}

TEST_CASE("a source that cannot be scanned is an alarm by its age", "[scan]") {
    const auto now = scan::Instant{day_of(2027, 2, 1)};
    scan::SourceRow row;
    row.source.id = 7;
    row.source.url = "https://www.exampleshire.gov.uk/rss";
    const auto of = [&] { return scan::alarms(std::span(&row, 1), now, {}); };
    CHECK(of().empty());  // just added
    row.state.failures = 1;
    row.state.why = "500";
    REQUIRE(of().size() == 1);
    CHECK(of().front().sentence == "no good scan yet: https://www.exampleshire.gov.uk/rss (500)");
    row.state.last_good = row.state.last_new = now - hours{25};
    CHECK(of().empty());
    row.state.last_good = row.state.last_new = now - hours{26};
    REQUIRE(of().size() == 1);
    CHECK(of().front().kind == scan::Alarm::Kind::no_good_scan);
    CHECK(of().front().source == 7);
    CHECK(of().front().sentence == "no good scan for 26 hours: https://www.exampleshire.gov.uk/rss (500)");
    SECTION("one that ended has none") {
        row.source.standing = scan::SourceStanding::ended;
        CHECK(of().empty());
    }
    SECTION("a feed that tells nothing new for long") {
        row.state.last_good = now;
        row.state.last_new = now - days{45};
        REQUIRE(of().size() == 1);
        CHECK(of().front().kind == scan::Alarm::Kind::nothing_new);
        CHECK(of().front().sentence == "nothing new for 45 days: https://www.exampleshire.gov.uk/rss");
    }
}

}  // namespace evenhand::tests
