#include "app/calendar_import.hpp"
#include "evenhand/base/files.hpp"
#include "evenhand/council/profile.hpp"
#include "support/places.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using evenhand::app::import_bank_holidays;
using evenhand::app::import_elections;
using evenhand::app::ImportMode;
using evenhand::tests::TemporaryFolder;

namespace {

std::string read(const std::filesystem::path& file) {
    return evenhand::base::read_file(file, 1 << 20).value();
}

const std::string shipped_file = evenhand::tests::source("/calendars/bank-holidays.json");

std::string with_extra_day() {
    std::string text = read(shipped_file);
    const auto at = text.find("\"events\": [", text.find("\"scotland\""));
    text.insert(at + 11,
                "{\"title\": \"Extra\", \"date\": \"2027-06-14\", \"notes\": \"\", \"bunting\": true},");
    return text;
}

}  // namespace

TEST_CASE("an import of bank holidays shows the difference and changes nothing until told to", "[app]") {
    const TemporaryFolder folder;
    const auto target = folder.write("bank-holidays.json", read(shipped_file));
    const auto from = folder.write("new.json", with_extra_day());
    std::ostringstream out;
    REQUIRE(import_bank_holidays(from, folder.path(), ImportMode::show, out).ok());
    CHECK(out.str().find("+ Monday 14 June 2027, Scotland: Extra\n") == 0);
    CHECK(out.str().find("nothing is changed yet") != std::string::npos);
    CHECK(read(target) == read(shipped_file));
    REQUIRE(import_bank_holidays(from, folder.path(), ImportMode::write, out).ok());
    CHECK(read(target).find("2027-06-14") != std::string::npos);
    std::ostringstream again;
    REQUIRE(import_bank_holidays(from, folder.path(), ImportMode::write, again).ok());
    CHECK(again.str().find("nothing changes") != std::string::npos);
}

TEST_CASE("a bank-holiday file with a fault changes nothing", "[app]") {
    const TemporaryFolder folder;
    const auto target = folder.write("bank-holidays.json", read(shipped_file));
    std::ostringstream out;
    for (const char* text :
         {"{", "{}", "{\"england-and-wales\":{\"division\":\"england-and-wales\",\"events\":[]}}",
          "{\"england-and-wales\":{\"division\":\"england-and-wales\",\"events\":[]},"
          "\"scotland\":{\"division\":\"scotland\",\"events\":[]},"
          "\"northern-ireland\":{\"division\":\"northern-ireland\",\"events\":[]}}"}) {
        INFO(text);
        CHECK_FALSE(
            import_bank_holidays(folder.write("new.json", text), folder.path(), ImportMode::write, out).ok());
        CHECK(read(target) == read(shipped_file));
    }
    CHECK_FALSE(
        import_bank_holidays(folder.path() / "none.json", folder.path(), ImportMode::write, out).ok());
}

TEST_CASE("an import of elections adds polls and states and keeps every word of the council's", "[app]") {
    const TemporaryFolder folder;
    const std::string council = "# ours\nname = \"A Council\"\nnation = \"england\"\ntype = \"district\"\n"
                                "[[elections]]\nid = \"local.a.north.by.2026-09-17\"  # asked for in July\n"
                                "[settings]\nquotable = \"nobody-standing\"";
    const auto file = folder.write("c.toml", council);
    const auto from = folder.write(
        "ee.json", "[{\"election_id\":\"local.a.2027-05-06\"},{\"election_id\":\"ref.a.2027-06-10\"},"
                   "{\"election_id\":\"local.a.north.by.2026-09-17\",\"cancelled\":true,"
                   "\"cancellation_reason\":\"EQUAL_CANDIDATES\"}]");
    std::ostringstream out;
    REQUIRE(import_elections(from, file, ImportMode::show, out).ok());
    CHECK(out.str().find("+ local.a.2027-05-06 (local, scheduled)\n") != std::string::npos);
    CHECK(out.str().find("~ local.a.north.by.2026-09-17: now uncontested (line 6)\n") != std::string::npos);
    CHECK(read(file) == council);
    REQUIRE(import_elections(from, file, ImportMode::write, out).ok());
    const auto profile = evenhand::council::load_profile(file).value();
    REQUIRE(profile.elections.size() == 3);
    CHECK(profile.elections[0].state == evenhand::calendar::ElectionState::uncontested);
    CHECK(profile.settings.quotable == evenhand::council::Quotable::nobody_standing);
    CHECK(read(file).find("# asked for in July") != std::string::npos);
    std::ostringstream again;
    REQUIRE(import_elections(from, file, ImportMode::write, again).ok());
    CHECK(again.str() == "nothing changes\n");
}

TEST_CASE("an import into a council file that is not there, or from a file with a fault, changes nothing",
          "[app]") {
    const TemporaryFolder folder;
    const auto from = folder.write("ee.json", "[{\"election_id\":\"local.a.2027-05-06\"}]");
    std::ostringstream out;
    CHECK_FALSE(import_elections(from, folder.path() / "none.toml", ImportMode::write, out).ok());
    const auto file = folder.write("c.toml", "name = \"A\"\nnation = \"england\"\ntype = \"district\"\n");
    CHECK_FALSE(import_elections(folder.write("bad.json", "[{}]"), file, ImportMode::write, out).ok());
    CHECK(read(file) == "name = \"A\"\nnation = \"england\"\ntype = \"district\"\n");
}
