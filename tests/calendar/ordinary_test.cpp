#include "calendar/shipped.hpp"
#include "evenhand/calendar/ordinary.hpp"

#include <catch2/catch.hpp>

using evenhand::base::iso;
using evenhand::base::parse_toml;
using namespace evenhand::calendar;
using evenhand::tests::shipped;

namespace {

std::vector<std::string> polls(const std::string& series) {
    std::vector<std::string> days;
    const auto elections = ordinary_elections(shipped(), {series}, "x", Nation::england).value();
    for (const Election& election : elections) {
        days.push_back(iso(election.id.poll()));
    }
    return days;
}

}  // namespace

TEST_CASE("ordinary polls fall on the first Thursday in May of their years", "[calendar]") {
    CHECK(polls("english-counties") ==
          std::vector<std::string>{"2013-05-02", "2017-05-04", "2021-05-06", "2025-05-01", "2029-05-03"});
    CHECK(polls("scottish-councils") ==
          std::vector<std::string>{"2012-05-03", "2017-05-04", "2022-05-05", "2027-05-06", "2032-05-06"});
}

TEST_CASE("the polls of 2020 were held on 6 May 2021", "[calendar]") {
    CHECK(polls("police") ==
          std::vector<std::string>{"2012-11-15", "2016-05-05", "2021-05-06", "2024-05-02"});
    CHECK(polls("metropolitan-thirds") ==
          std::vector<std::string>{"2011-05-05", "2012-05-03", "2014-05-22", "2015-05-07", "2016-05-05",
                                   "2018-05-03", "2019-05-02", "2021-05-06", "2022-05-05", "2023-05-04",
                                   "2024-05-02", "2026-05-07", "2027-05-06", "2028-05-04", "2030-05-02",
                                   "2031-05-01", "2032-05-06"});
}

TEST_CASE("the reorganisations of 2025 to 2027 are known exceptions", "[calendar]") {
    CHECK(polls("english-counties-postponed-2025").back() == "2026-05-07");
    CHECK(polls("english-districts-ending-2027").back() == "2023-05-04");
    CHECK(polls("shadow-unitaries-2027") == std::vector<std::string>{"2027-05-06"});
}

TEST_CASE("the coronation moved the councils of Northern Ireland to 18 May 2023", "[calendar]") {
    CHECK(polls("northern-ireland-councils") == std::vector<std::string>{"2011-05-05", "2014-05-22",
                                                                         "2019-05-02", "2023-05-18",
                                                                         "2027-05-06", "2031-05-01"});
}

TEST_CASE("every poll of every series has a timetable and falls on a day when polls may be held",
          "[calendar]") {
    for (const Series& series : shipped().series()) {
        const auto elections = ordinary_elections(shipped(), {series.name}, "x", Nation::wales).value();
        for (const Election& election : elections) {
            INFO(series.name << ' ' << election.id.text());
            CHECK(shipped().check(election).ok());
        }
    }
}

TEST_CASE("a series that does not exist is named with those that do", "[calendar]") {
    const auto none = ordinary_elections(shipped(), {"counties"}, "x", Nation::england);
    REQUIRE_FALSE(none.ok());
    CHECK(none.error().mend.find("english-counties") != std::string::npos);
}

TEST_CASE("a file of series with a fault is refused with its line", "[calendar]") {
    const auto read = [](const std::string& body) {
        const std::string text = "checked = 2026-08-31\nto = 2032\n" + body;
        return read_series(parse_toml(text, "o.toml").value(), "o.toml");
    };
    const std::string good =
        "[[series]]\nname = \"a\"\ntitle = \"A\"\ntype = \"local\"\nid = \"local.{council}\"\n"
        "first = 2011\nevery = 4\nsource = \"s\"\n";
    CHECK(read(good).ok());
    CHECK(read(good + good).error().message.find("stands twice") != std::string::npos);
    CHECK(read(good + "nation = \"cornwall\"\n").error().place.file == "o.toml");
    CHECK(read(good + "colour = \"red\"\n").error().message.find("colour") != std::string::npos);
    CHECK_FALSE(read("[[series]]\nname = \"a\"\n").ok());
}

TEST_CASE("a council's part of identifiers comes from its name", "[calendar]") {
    CHECK(council_slug("Exampleshire County Council") == "exampleshire");
    CHECK(council_slug("St. Helens Metropolitan Borough Council") == "st-helens");
    CHECK(council_slug("Bath & North East Somerset Council") == "bath-north-east-somerset");
    CHECK(council_slug("Council") == "council");
}
