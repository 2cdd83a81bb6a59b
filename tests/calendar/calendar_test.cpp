#include "calendar/shipped.hpp"
#include "evenhand/base/files.hpp"
#include "evenhand/calendar/calendar.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

using evenhand::base::day_of;
using evenhand::base::ErrorCode;
using namespace evenhand::calendar;
using evenhand::tests::election;
using evenhand::tests::shipped;

TEST_CASE("the shipped calendar covers 2011 to the last published year", "[calendar]") {
    CHECK(shipped().first() == day_of(2011, 1, 1));
    CHECK(shipped().last() == day_of(2028, 12, 31));
    CHECK(shipped().digest().rfind("sha256:", 0) == 0);
    CHECK(Calendar::load(evenhand::tests::shipped_calendars()).value().digest() == shipped().digest());
}

TEST_CASE("a folder without a calendar is an error that names the missing file", "[calendar]") {
    const evenhand::tests::TemporaryFolder folder;
    const auto none = Calendar::load(folder.path());
    REQUIRE_FALSE(none.ok());
    CHECK(none.error().code == ErrorCode::not_found);
    CHECK(evenhand::base::one_line(none.error()).find("bank-holidays.json") != std::string::npos);
}

TEST_CASE("no poll may fall on a disregarded day", "[calendar]") {
    const auto saturday = shipped().check(election("local.isles-of-scilly.st-marys.by.2023-05-20"));
    REQUIRE_FALSE(saturday.ok());
    CHECK(saturday.error().message.find("Saturday 20 May 2023") != std::string::npos);
    CHECK(shipped().check(election("local.isles-of-scilly.st-marys.by.2023-05-22")).ok());
    CHECK_FALSE(shipped().check(election("local.x.2027-03-26")).ok());
    CHECK_FALSE(shipped().check(election("local.x.y.by.2026-12-24")).ok());
}

TEST_CASE("a poll of a day that was proclaimed away later stays as it was fixed", "[calendar]") {
    CHECK(shipped().check(election("local.x.y.by.2022-09-19")).ok());
}

TEST_CASE("a notice must come before the poll, and not months before", "[calendar]") {
    Election poll = election("local.x.2027-05-06");
    poll.notice = day_of(2027, 3, 22);
    CHECK(shipped().check(poll).ok());
    poll.notice = day_of(2027, 5, 6);
    CHECK_FALSE(shipped().check(poll).ok());
    poll.notice = day_of(2026, 3, 22);
    const auto slip = shipped().check(poll);
    REQUIRE_FALSE(slip.ok());
    CHECK(slip.error().message.find("410 days before the poll") != std::string::npos);
    poll.notice.reset();
    poll.state = ElectionState::notice_published;
    CHECK(shipped().check(poll).error().mend.find("notice =") != std::string::npos);
}

TEST_CASE("days of a poll that contradict each other are refused", "[calendar]") {
    Election poll = election("local.x.2027-05-06");
    poll.nominees = day_of(2027, 5, 6);
    CHECK_FALSE(shipped().check(poll).ok());
    poll.nominees.reset();
    poll.opens = day_of(2027, 5, 7);
    CHECK_FALSE(shipped().check(poll).ok());
    poll.opens.reset();
    poll.closes = day_of(2027, 5, 5);
    CHECK_FALSE(shipped().check(poll).ok());
}

TEST_CASE("a contest that no law knows is refused, not guessed", "[calendar]") {
    const auto none = shipped().check(election("europarl.2024-06-06"));
    REQUIRE_FALSE(none.ok());
    CHECK(none.error().message.find("no timetable is known") != std::string::npos);
    CHECK_FALSE(
        shipped().check(election("ref.x.2027-05-06", ElectionType::ref_council_tax, Nation::scotland)).ok());
}
