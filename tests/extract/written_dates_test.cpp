#include "evenhand/base/day.hpp"
#include "extract/written_dates.hpp"

#include <catch2/catch.hpp>

#include <string>

using evenhand::base::day_of;
using evenhand::base::iso;
using evenhand::extract::DateReading;
using evenhand::extract::written_dates;
using evenhand::extract::WrittenDate;

namespace {

std::string days_in(std::string_view text, DateReading::Order order = DateReading::Order::day_first) {
    std::string out;
    for (const WrittenDate& date : written_dates(text, {day_of(2026, 9, 30), order})) {
        out += (out.empty() ? "" : " ") + iso(date.day);
    }
    return out;
}

}  // namespace

TEST_CASE("days are read in all the forms that pages write them in", "[extract]") {
    const auto* const text =
        GENERATE("9 April 2024", "Tuesday 9 April 2024", "9th April 2024", "Tuesday, 9 April, 2024",
                 "9 April, 2024", "9 Apr 2024", "09/04/2024", "9.4.2024", "9. April 2024", "09-04-2024",
                 "9/4/24", "April 9, 2024", "Apr. 9th, 2024", "2024-04-09", "2024-04-09T23:59:00+01:00",
                 "20240409", "2024/4/9", "Published9 April 2024", "9 Ebrill 2024", "9 de abril de 2024",
                 "the 9th of April 2024", "09-Apr-2024", "9 Apr '24",
                 "9\xc2\xa0"
                 "April\xc2\xa0"
                 "2024",
                 "2024\xe5\xb9\xb4"
                 "4\xe6\x9c\x88"
                 "9\xe6\x97\xa5",
                 "Tue, 09 Apr 2024 10:00:00 +0100");
    CAPTURE(text);
    CHECK(days_in(text) == "2024-04-09");
}

TEST_CASE("what is no day is none", "[extract]") {
    const auto* const text =
        GENERATE("", "31 April 2024", "30/02/2024", "April 2024", "9 Aprons 2024", "version 1.2.2024.7",
                 "9 April 1981", "9 April 2031", "12/2024", "1/2", "0 May 2024", "call 01234 567890",
                 "2024-13-01", "may 2 people", "45.4.2024");
    CAPTURE(text);
    CHECK(days_in(text).empty());
}

TEST_CASE("the day stands first unless it cannot or the page is American", "[extract]") {
    CHECK(days_in("04/09/2024") == "2024-09-04");
    CHECK(days_in("04/19/2024") == "2024-04-19");
    CHECK(days_in("04/09/2024", DateReading::Order::month_first) == "2024-04-09");
}

TEST_CASE("a weekday is held against its day, and tells a year that is not written", "[extract]") {
    const DateReading reading{day_of(2026, 9, 30)};
    CHECK(written_dates("Tuesday 9 April 2024", reading).front().weekday == WrittenDate::Weekday::right);
    CHECK(written_dates("Monday, 9th April 2024", reading).front().weekday == WrittenDate::Weekday::wrong);
    CHECK(written_dates("9 April 2024", reading).front().weekday == WrittenDate::Weekday::none);
    CHECK(iso(written_dates("Wednesday 12 August", reading).front().day) == "2026-08-12");
    CHECK(iso(written_dates("Tuesday 12 August", reading).front().day) == "2025-08-12");
    CHECK(iso(written_dates("25 Dec", reading).front().day) == "2025-12-25");
}

TEST_CASE("several days in a text come in its order, with their places", "[extract]") {
    CHECK(days_in("From 1 May 2024 to 3 May 2024, see 2024-05-01.") == "2024-05-01 2024-05-03 2024-05-01");
    const auto found = written_dates("On 1 May 2024.", {day_of(2026, 9, 30)});
    REQUIRE(found.size() == 1);
    CHECK(found.front().begin == 3);
    CHECK(found.front().end == 13);
}
