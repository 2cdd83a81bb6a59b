#include "evenhand/calendar/timetable.hpp"

#include <catch2/catch.hpp>

using namespace evenhand::calendar;

TEST_CASE("events have the words of the contract and titles for people", "[calendar]") {
    for (int i = 0; i <= static_cast<int>(Event::publicity_ban_end); ++i) {
        const auto event = static_cast<Event>(i);
        CHECK(event_named(word(event)) == event);
        CHECK_FALSE(title(event).empty());
    }
    CHECK(word(Event::sopn_last) == "sopn_last");
    CHECK_FALSE(event_named("close_of_nominations"));
}

TEST_CASE("a timetable finds its dates by event", "[calendar]") {
    Timetable timetable;
    CHECK(timetable.find(Event::sopn_last) == nullptr);
    timetable.deadlines.push_back({Event::sopn_last, std::nullopt, "", "", "", {}});
    CHECK(timetable.find(Event::sopn_last) == &timetable.deadlines.front());
}
