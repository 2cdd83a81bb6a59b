// The rows of calendars/timetables/, read through a folder of calendars of the test's own.
#include "calendar/shipped.hpp"
#include "evenhand/base/files.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

using evenhand::base::one_line;
using evenhand::calendar::Calendar;
using evenhand::tests::TemporaryFolder;

namespace {

const std::string head = "title = \"t\"\nchecked = 2026-08-31\n";
const std::string row = "[[deadline]]\nevent = \"sopn_last\"\ntypes = [\"local\"]\ncount = 18\n"
                        "days = \"england-and-wales\"\nsource = \"s\"\n";

/// What loading says when the only timetable is `text`; empty: it loads.
std::string complaint(const std::string& text) {
    const TemporaryFolder folder;
    for (const char* name :
         {"bank-holidays.json", "special-days.json", "day-rules.toml", "ordinary-elections.toml"}) {
        folder.write(name,
                     evenhand::base::read_file(evenhand::tests::shipped_calendars() / name, 1 << 20).value());
    }
    folder.write("timetables/t.toml", text);
    const auto loaded = Calendar::load(folder.path());
    return loaded.ok() ? std::string() : one_line(loaded.error());
}

}  // namespace

TEST_CASE("a row needs its reach, its count, its days and its source", "[calendar]") {
    CHECK(complaint(head + row).empty());
    CHECK(complaint(head + "[[deadline]]\nevent = \"sopn_last\"\n")
              .find("t.toml:3: [[deadline]] has no 'types'") != std::string::npos);
    CHECK(complaint(head + row + "colour = \"red\"\n").find("t.toml:9") != std::string::npos);
    CHECK(complaint(row).find("has no 'title'") != std::string::npos);
}

TEST_CASE("a row that names what does not exist is refused with its line", "[calendar]") {
    const auto changed = [](const std::string& from, const std::string& to) {
        std::string text = head + row;
        text.replace(text.find(from), from.size(), to);
        return complaint(text);
    };
    CHECK(changed("sopn_last", "sopn").find("no event of a timetable") != std::string::npos);
    CHECK(changed("\"local\"", "\"council\"").find("no type of election") != std::string::npos);
    CHECK(changed("england-and-wales", "england").find("no rule of day-rules.toml") != std::string::npos);
    CHECK(changed("18", "61").find("whole number") != std::string::npos);
    CHECK(changed("count", "time = \"4pm\"\ncount").find("'4pm' is no time") != std::string::npos);
    CHECK(changed("count", "nations = [\"cornwall\"]\ncount").find("is no nation") != std::string::npos);
    CHECK(changed("count", "polls_from = 2020-01-01\npolls_to = 2019-01-01\ncount").find("lies before") !=
          std::string::npos);
}

TEST_CASE("two rows for one event of one election contradict each other, unless one is narrower",
          "[calendar]") {
    CHECK(complaint(head + row + row).find("t.toml:9: sopn_last of these elections is already given at") !=
          std::string::npos);
    const std::string early =
        "[[deadline]]\nevent = \"sopn_last\"\ntypes = [\"local\"]\npolls_to = 2013-12-31\ncount = 17\n"
        "days = \"england-and-wales\"\nsource = \"s\"\n";
    CHECK_FALSE(complaint(head + row + early).empty());
    std::string later = row;
    later.replace(later.find("count"), 5, "polls_from = 2014-01-01\ncount");
    CHECK(complaint(head + later + early).empty());
    std::string city = row;
    city.replace(city.find("count"), 5, "organisations = [\"city-of-london\"]\ncount");
    CHECK(complaint(head + row + city).empty());
}

TEST_CASE("a period names its kind and the event that opens it", "[calendar]") {
    const std::string period =
        "[[period]]\ntypes = [\"local\"]\nkind = \"pre-election\"\nopens = \"sopn_last\"\n"
        "poll_days = \"scotland\"\nsource = \"s\"\n";
    CHECK(complaint(head + period).empty());
    CHECK(complaint(head + period + period).find("the period of these elections") != std::string::npos);
    std::string purdah = period;
    purdah.replace(purdah.find("pre-election"), 12, "purdah");
    CHECK(complaint(head + purdah).find("'purdah' is no kind of period") != std::string::npos);
}
