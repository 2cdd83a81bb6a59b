#include "evenhand/base/files.hpp"
#include "evenhand/calendar/bank_holidays.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>

using evenhand::base::day_of;
using evenhand::base::one_line;
using namespace evenhand::calendar;

namespace {

std::string file_with(const std::string& scottish_events) {
    return "{\"england-and-wales\":{\"division\":\"england-and-wales\",\"events\":[\n"
           "{\"title\":\"New Year\xE2\x80\x99s "
           "Day\",\"date\":\"2026-01-01\",\"notes\":\"\",\"bunting\":true}]},\n"
           "\"scotland\":{\"division\":\"scotland\",\"events\":[" +
           scottish_events + "]},\n\"northern-ireland\":{\"division\":\"northern-ireland\",\"events\":[]}}\n";
}

std::string complaint(const std::string& json) {
    const auto days = parse_bank_holidays(json, "bank-holidays.json");
    return days.ok() ? std::string() : one_line(days.error());
}

}  // namespace

TEST_CASE("the public form of gov.uk is read, apostrophes made straight", "[calendar]") {
    const auto days = parse_bank_holidays(file_with("{\"title\":\"Mourning\",\"date\":\"2022-09-19\","
                                                    "\"kind\":\"mourning\",\"proclaimed\":\"2022-09-10\"}"),
                                          "f");
    REQUIRE(days.ok());
    REQUIRE(days->size() == 2);
    CHECK((*days)[0].kind == SpecialDayKind::mourning);
    CHECK((*days)[0].proclaimed == day_of(2022, 9, 10));
    CHECK((*days)[1].title == "New Year's Day");
    CHECK((*days)[1].division == Division::england_and_wales);
}

TEST_CASE("a bank-holiday file with a fault is refused with its line, and nothing is taken from it",
          "[calendar]") {
    CHECK(complaint("{\"england-and-wales\":{\"division\":\"england-and-wales\",\"events\":[]}}")
              .find("the nation 'scotland' is missing") != std::string::npos);
    CHECK(complaint(file_with("\n\n{\"title\":\"x\",\"date\":\"2026-02-30\"}"))
              .find("bank-holidays.json:5: date: '2026-02-30' is not a day") != std::string::npos);
    CHECK(complaint(file_with("{\"title\":\"x\",\"date\":\"2026-06-15\",\"weekday\":\"Tuesday\"}"))
              .find("15 June 2026 is a Monday, not a Tuesday") != std::string::npos);
    CHECK(
        complaint(
            file_with("{\"title\":\"x\",\"date\":\"2026-06-15\"},{\"title\":\"y\",\"date\":\"2026-06-15\"}"))
            .find("stands twice") != std::string::npos);
    CHECK(
        complaint(file_with("{\"title\":\"x\",\"date\":\"2026-06-15\",\"colour\":\"red\"}")).find("colour") !=
        std::string::npos);
    CHECK(complaint(file_with("{\"title\":\"x\"}")).find("'date'") != std::string::npos);
    CHECK(complaint("[]").find("no file of bank holidays") != std::string::npos);
    CHECK(complaint("{\"england\":{}}").find("missing") != std::string::npos);
}

TEST_CASE("a fourth nation and a division under the wrong key are refused", "[calendar]") {
    std::string json = file_with("");
    json.insert(json.rfind('}'), ",\"cornwall\":{\"division\":\"cornwall\",\"events\":[]}");
    CHECK(complaint(json).find("'cornwall' is no nation") != std::string::npos);
    std::string swapped = file_with("");
    const auto at = swapped.find("\"division\":\"scotland\"");
    swapped.replace(at, 21, "\"division\":\"northland\"");
    CHECK(complaint(swapped).find("make the two agree") != std::string::npos);
}

TEST_CASE("an import shows by day what it would change, and keeps the years it does not speak of",
          "[calendar]") {
    const SpecialDay old_year{
        day_of(2018, 1, 1), Division::scotland, SpecialDayKind::bank_holiday, "New Year's Day", "", {}};
    const SpecialDay kept{
        day_of(2026, 1, 1), Division::scotland, SpecialDayKind::bank_holiday, "New Year's Day", "", {}};
    const SpecialDay gone{
        day_of(2026, 5, 4), Division::scotland, SpecialDayKind::bank_holiday, "Early May", "", {}};
    SpecialDay renamed = kept;
    renamed.title = "1st January";
    const SpecialDay extra{
        day_of(2026, 6, 15), Division::scotland, SpecialDayKind::bank_holiday, "World Cup", "", {}};
    const auto after = merged({old_year, kept, gone}, {renamed, extra});
    CHECK(after == std::vector<SpecialDay>{old_year, renamed, extra});
    const auto changes = difference({old_year, kept, gone}, after);
    CHECK(changes.added == std::vector<SpecialDay>{extra});
    CHECK(changes.removed == std::vector<SpecialDay>{gone});
    CHECK(changes.retitled == std::vector<SpecialDay>{renamed});
    CHECK(difference(after, after).empty());
}

TEST_CASE("the shipped file reads, and reads back the same after being written", "[calendar]") {
    const auto text =
        evenhand::base::read_file(evenhand::tests::source("/calendars/bank-holidays.json"), 1 << 20).value();
    const auto days = parse_bank_holidays(text, "bank-holidays.json").value();
    CHECK(days.size() == 472);
    CHECK(parse_bank_holidays(bank_holidays_json(days), "again").value() == days);
}

TEST_CASE("nations share the lists as the law does", "[calendar]") {
    CHECK(division_of(Nation::wales) == Division::england_and_wales);
    CHECK(division_of(Nation::northern_ireland) == Division::northern_ireland);
    CHECK(name(Division::england_and_wales) == "England and Wales");
    CHECK(division_named("scotland") == Division::scotland);
    CHECK_FALSE(division_named("england"));
}
