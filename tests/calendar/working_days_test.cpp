#include "calendar/shipped.hpp"
#include "evenhand/calendar/working_days.hpp"

#include <catch2/catch.hpp>

#include <random>

using evenhand::base::Day;
using evenhand::base::day_of;
using evenhand::base::iso;
using evenhand::base::parse_toml;
using namespace evenhand::calendar;
using evenhand::tests::shipped;
using std::chrono::days;

namespace {

const DayRule england{"england-and-wales", {Division::england_and_wales}, true, false, false, "s"};
const DayRule scottish_elections{"scotland-elections", {Division::scotland}, true, true, false, "s"};
const DayRule kingdom{
    "united-kingdom", {all_divisions.begin(), all_divisions.end()}, true, false, false, "s"};
const DayRule city{"city-of-london", {Division::england_and_wales}, true, false, true, "s"};

std::string reason(Day day, const DayRule& rule) {
    const auto out = shipped().day_book().disregarded(day, rule);
    return out ? out->reason : std::string("works");
}

}  // namespace

TEST_CASE("Easter is where the church has it", "[calendar]") {
    const std::pair<int, const char*> easters[] = {
        {1961, "1961-04-02"}, {2008, "2008-03-23"}, {2011, "2011-04-24"}, {2019, "2019-04-21"},
        {2024, "2024-03-31"}, {2026, "2026-04-05"}, {2027, "2027-03-28"}, {2038, "2038-04-25"}};
    for (const auto& [year, day] : easters) {
        CHECK(iso(easter_sunday(year)) == day);
    }
}

TEST_CASE("Christmas Eve is out and New Year's Eve is in", "[calendar]") {
    CHECK(reason(day_of(2026, 12, 24), england) == "Christmas Eve");
    CHECK(reason(day_of(2026, 12, 31), england) == "works");
    CHECK(reason(day_of(2026, 12, 25), england) == "Christmas Day");
    CHECK(reason(day_of(2026, 12, 28), england) == "Boxing Day");
    CHECK(reason(day_of(2026, 12, 26), england) == "Saturday");
}

TEST_CASE("Maundy Thursday counts since it left the list", "[calendar]") {
    CHECK(reason(day_of(2026, 4, 2), england) == "works");
    CHECK(reason(day_of(2026, 4, 3), england) == "Good Friday");
}

TEST_CASE("Easter Monday is out in Scottish elections though no bank holiday there", "[calendar]") {
    CHECK(reason(day_of(2026, 4, 6), scottish_elections) == "Easter Monday");
    const DayRule registration{"r", {Division::scotland}, true, false, false, "s"};
    CHECK(reason(day_of(2026, 4, 6), registration) == "works");
}

TEST_CASE("the extra Scottish holiday of June 2026 is out in Scotland and in a general election only",
          "[calendar]") {
    CHECK(reason(day_of(2026, 6, 15), scottish_elections) == "World Cup bank holiday");
    CHECK(reason(day_of(2026, 6, 15), kingdom) == "World Cup bank holiday");
    CHECK(reason(day_of(2026, 6, 15), england) == "works");
}

TEST_CASE("the City of London breaks for Easter and for Christmas", "[calendar]") {
    CHECK(reason(day_of(2026, 4, 2), city) == "the City's Easter break");
    CHECK(reason(day_of(2026, 4, 7), city) == "the City's Easter break");
    CHECK(reason(day_of(2026, 4, 8), city) == "works");
    CHECK(reason(day_of(2026, 12, 29), city) == "the City's Christmas break");
    CHECK(reason(day_of(2026, 12, 30), city) == "works");
}

TEST_CASE("the n-th working day before a day is a working day, and counting forward returns", "[calendar]") {
    std::mt19937 random(20270506);
    std::uniform_int_distribution<int> shift(200, 6300);
    std::uniform_int_distribution<int> number(1, 40);
    for (int round = 0; round < 2000; ++round) {
        Day start = shipped().first() + days{shift(random)};
        for (const DayRule* rule : {&england, &scottish_elections, &kingdom, &city}) {
            Day from = start;
            while (shipped().day_book().disregarded(from, *rule)) {
                from += days{1};
            }
            const int n = number(random);
            const auto back = shipped().day_book().before(from, n, *rule);
            REQUIRE(back.ok());
            CHECK_FALSE(shipped().day_book().disregarded(back->day, *rule));
            CHECK(shipped().day_book().after(back->day, n, *rule)->day == from);
        }
    }
}

TEST_CASE("each step of a count is numbered or says why it is not", "[calendar]") {
    const auto count = shipped().day_book().before(day_of(2027, 5, 6), 25, england).value();
    CHECK(iso(count.day) == "2027-03-31");
    CHECK(count.steps.front().number == 1);
    CHECK(count.steps.back().number == 25);
    for (const CountedDay& step : count.steps) {
        CHECK((step.number == 0) == !step.reason.empty());
    }
}

TEST_CASE("a count that leaves the data is an error that says how far they reach", "[calendar]") {
    const auto beyond = shipped().day_book().before(day_of(2029, 5, 3), 25, england);
    REQUIRE_FALSE(beyond.ok());
    CHECK(beyond.error().code == evenhand::base::ErrorCode::out_of_range);
    CHECK(beyond.error().message.find("1 January 2011 to 31 December 2028") != std::string::npos);
    CHECK_FALSE(shipped().day_book().before(day_of(2011, 1, 10), 25, england).ok());
    CHECK_FALSE(shipped().day_book().after(day_of(2028, 12, 20), 25, england).ok());
}

TEST_CASE("a book without a whole year is refused", "[calendar]") {
    CHECK_FALSE(DayBook::of({}, "f.json").ok());
    CHECK_FALSE(
        DayBook::of({{day_of(2026, 1, 1), Division::scotland, SpecialDayKind::bank_holiday, "x", "", {}}},
                    "f")
            .ok());
}

TEST_CASE("a rule of days with a fault is refused with its line", "[calendar]") {
    const auto read = [](const char* text) {
        return read_day_rules(parse_toml(text, "d.toml").value(), "d.toml");
    };
    CHECK(read("[[rule]]\nname = \"a\"\nbank_holidays = [\"scotland\"]\nsource = \"s\"\n").ok());
    const auto unknown = read("[[rule]]\nname = \"a\"\nbank_holidays = [\"england\"]\nsource = \"s\"\n");
    REQUIRE_FALSE(unknown.ok());
    CHECK(unknown.error().place.line == 3);
    CHECK_FALSE(read("[[rule]]\nname = \"a\"\nbank_holidays = [\"scotland\"]\n").ok());
    CHECK_FALSE(read("[[rule]]\nname = \"a\"\nbank_holidays = [\"scotland\"]\nsource = \"s\"\n"
                     "[[rule]]\nname = \"a\"\nbank_holidays = [\"scotland\"]\nsource = \"s\"\n")
                    .ok());
}
