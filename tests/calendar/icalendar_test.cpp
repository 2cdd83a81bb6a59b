// The calendar is read back with libical, a reader that is not ours.
#include "calendar/shipped.hpp"
#include "evenhand/calendar/icalendar.hpp"

#include <catch2/catch.hpp>
#include <libical/ical.h>

#include <map>
#include <memory>

using evenhand::base::day_of;
using namespace evenhand::calendar;
using evenhand::tests::compiled;
using evenhand::tests::election;
using evenhand::tests::shipped;
using namespace std::chrono_literals;

namespace {

struct Read {
    std::string starts, ends, summary, description, zone;
    int sequence = 0;
    icalproperty_status status = ICAL_STATUS_NONE;
};

std::map<std::string, Read> read(const std::string& text) {
    const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> root(
        icalparser_parse_string(text.c_str()), icalcomponent_free);
    REQUIRE(root);
    REQUIRE(icalcomponent_isa(root.get()) == ICAL_VCALENDAR_COMPONENT);
    REQUIRE(icalcomponent_count_errors(root.get()) == 0);
    CHECK(icalcomponent_count_components(root.get(), ICAL_VTIMEZONE_COMPONENT) == 1);
    std::map<std::string, Read> events;
    for (auto* event = icalcomponent_get_first_component(root.get(), ICAL_VEVENT_COMPONENT); event != nullptr;
         event = icalcomponent_get_next_component(root.get(), ICAL_VEVENT_COMPONENT)) {
        Read one;
        one.starts = icaltime_as_ical_string(icalcomponent_get_dtstart(event));
        one.ends = icaltime_as_ical_string(icalcomponent_get_dtend(event));
        one.summary = icalcomponent_get_summary(event);
        one.description = icalcomponent_get_description(event);
        one.sequence = icalcomponent_get_sequence(event);
        one.status = icalcomponent_get_status(event);
        const char* zone = icaltime_get_tzid(icalcomponent_get_dtstart(event));
        one.zone = zone == nullptr ? "" : zone;
        CHECK(events.emplace(icalcomponent_get_uid(event), one).second);
    }
    return events;
}

std::string made(const std::vector<Election>& elections, const std::string& previous = {},
                 std::chrono::sys_seconds stamp = day_of(2026, 11, 21) + 9h) {
    const auto all =
        listing(shipped(), compiled(elections), elections, day_of(2011, 1, 1), day_of(2032, 12, 31));
    return icalendar(all, "Exampleshire; County, Council", stamp, previous).value();
}

}  // namespace

TEST_CASE("a real reader finds the period as one event with an exclusive end", "[calendar]") {
    const auto events = read(made({election("local.x.2027-05-06")}));
    CHECK(events.size() == 11);
    const Read& period = events.at("local.x.2027-05-06/period@evenhand");
    CHECK(period.starts == "20270331");
    CHECK(period.ends == "20270507");
    CHECK(period.status == ICAL_STATUS_CONFIRMED);
    CHECK(period.description.find("opens 31 March 2027, ") == 0);
    CHECK(events.at("local.x.2027-05-06/notice_of_election_last@evenhand").ends == "20270401");
}

TEST_CASE("a timed deadline stands in London's time", "[calendar]") {
    const auto events = read(made({election("local.x.2027-05-06")}));
    const Read& close = events.at("local.x.2027-05-06/nominations_close@evenhand");
    CHECK(close.starts == "20270408T160000");
    CHECK(close.zone == "Europe/London");
    CHECK(events.at("local.x.2027-05-06/poll@evenhand").ends == "20270506T220000");
}

TEST_CASE("lines end in CRLF and are at most 75 octets long", "[calendar]") {
    const std::string text = made({election("local.x.2027-05-06")});
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = text.find('\n', begin);
        REQUIRE(end != std::string::npos);
        CHECK(text[end - 1] == '\r');
        CHECK(end - 1 - begin <= 75);
        begin = end + 1;
    }
    CHECK(text.find("NAME:Elections: Exampleshire\\; County\\, Council\r\n") != std::string::npos);
    CHECK(text.find("METHOD:PUBLISH\r\n") != std::string::npos);
}

TEST_CASE("when a date moves the event keeps its UID and its SEQUENCE rises", "[calendar]") {
    Election poll = election("local.x.2027-05-06");
    const std::string first = made({poll});
    poll.notice = day_of(2027, 3, 22);
    const std::string second = made({poll}, first, day_of(2027, 3, 22) + 9h);
    const auto events = read(second);
    CHECK(events.at("local.x.2027-05-06/period@evenhand").starts == "20270322");
    CHECK(events.at("local.x.2027-05-06/period@evenhand").sequence == 1);
    CHECK(events.at("local.x.2027-05-06/nominations_close@evenhand").sequence == 0);
    CHECK(read(made({poll}, second)).at("local.x.2027-05-06/period@evenhand").sequence == 1);
}

TEST_CASE("a poll that is withdrawn is cancelled, and so is what is gone from the list", "[calendar]") {
    Election poll = election("local.x.2027-05-06");
    const std::string first = made({poll, election("local.x.y.by.2026-12-17")});
    poll.state = ElectionState::postponed;
    const auto events = read(made({poll}, first));
    CHECK(events.at("local.x.2027-05-06/poll@evenhand").status == ICAL_STATUS_CANCELLED);
    CHECK(events.at("local.x.2027-05-06/poll@evenhand").sequence == 1);
    CHECK(events.at("local.x.2027-05-06/period@evenhand").status == ICAL_STATUS_CANCELLED);
    CHECK(events.at("local.x.y.by.2026-12-17/poll@evenhand").status == ICAL_STATUS_CANCELLED);
    CHECK(events.at("local.x.y.by.2026-12-17/poll@evenhand").starts == "20261217T070000");
    const auto again = read(made({poll}, made({poll}, first)));
    CHECK(again.at("local.x.y.by.2026-12-17/poll@evenhand").sequence == 1);
}

TEST_CASE("the same listing at the same moment gives the same bytes, and a foreign file is refused",
          "[calendar]") {
    CHECK(made({election("gla.2028-05-04")}) == made({election("gla.2028-05-04")}));
    const Listing empty;
    CHECK_FALSE(icalendar(empty, "x", day_of(2026, 1, 1), "no calendar").ok());
    CHECK(read(icalendar(empty, "x", day_of(2026, 1, 1), "").value()).empty());
}
