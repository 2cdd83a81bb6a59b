#include "calendar/shipped.hpp"
#include "evenhand/calendar/every_election.hpp"

#include <catch2/catch.hpp>

using namespace evenhand::calendar;
using evenhand::tests::election;

namespace {

std::string entry(const std::string& id, const std::string& more = "") {
    return "{\"election_id\":\"" + id + "\",\"poll_open_date\":\"" + id.substr(id.size() - 10) + "\"" + more +
           "}";
}

std::vector<Election> imported(const std::string& entries) {
    return parse_every_election("{\"count\":1,\"results\":[\n" + entries + "\n]}", "ee.json", Nation::england)
        .value();
}

std::string complaint(const std::string& json) {
    const auto elections = parse_every_election(json, "ee.json", Nation::england);
    return elections.ok() ? std::string() : evenhand::base::one_line(elections.error());
}

}  // namespace

TEST_CASE("an answer of the API becomes elections, each poll of the council once", "[calendar]") {
    const auto elections = imported(
        entry("local.2027-05-06", ",\"group_type\":\"election\",\"group\":null") + "," +
        entry("local.x.2027-05-06", ",\"group_type\":\"organisation\",\"group\":\"local.2027-05-06\","
                                    "\"organisation\":{\"territory_code\":\"WLS\"}") +
        "," + entry("local.x.northgate.2027-05-06", ",\"group_type\":null,\"group\":\"local.x.2027-05-06\"") +
        "," +
        entry("local.x.southgate.by.2027-05-06",
              ",\"group\":\"local.x.2027-05-06\",\"division\":{\"name\":\"Southgate\"}") +
        "," + entry("parl.2024-07-04", ",\"group_type\":\"election\"") + "," +
        entry("local.x.old.by.2026-09-17", ",\"deleted\":true"));
    REQUIRE(elections.size() == 3);
    CHECK(elections[0].id.text() == "parl.2024-07-04");
    CHECK(elections[1].id.text() == "local.x.2027-05-06");
    CHECK(elections[1].nation == Nation::wales);
    CHECK(elections[2].area == "Southgate");
}

TEST_CASE("a cancelled poll has the state that its reason says", "[calendar]") {
    const auto state = [](const std::string& more) {
        return imported(entry("local.x.y.by.2026-09-17", ",\"cancelled\":true" + more)).front().state;
    };
    CHECK(state("") == ElectionState::cancelled);
    CHECK(state(",\"cancellation_reason\":\"EQUAL_CANDIDATES\"") == ElectionState::uncontested);
    CHECK(state(",\"cancellation_reason\":\"CANDIDATE_DEATH\"") == ElectionState::countermanded);
    CHECK(state(",\"replaced_by\":\"local.x.y.by.2026-09-24\"") == ElectionState::postponed);
}

TEST_CASE("a file with a fault is refused whole, with its line", "[calendar]") {
    CHECK(complaint("{\"elections\":[]}").find("holds no list") != std::string::npos);
    CHECK(complaint("[\n{\"election_id\":\"council.x.2027-05-06\"}]").find("ee.json:2:") == 0);
    CHECK(complaint("[{\"election_id\":\"local.x.2027-05-06\",\"poll_open_date\":\"2027-05-07\"}]")
              .find("2027-05-07") != std::string::npos);
    CHECK(complaint("[" + entry("local.x.2027-05-06") + "," + entry("local.x.2027-05-06") + "]")
              .find("stands twice") != std::string::npos);
    CHECK(complaint("[3]").find("no object") != std::string::npos);
}

TEST_CASE("the difference adds and marks, and never takes away what the council wrote", "[calendar]") {
    const std::vector<Election> listed{election("local.x.2027-05-06"), election("local.x.y.by.2026-09-17"),
                                       election("parish.z.2027-05-06")};
    std::vector<Election> import{election("local.x.y.by.2026-09-17"), election("local.other.2027-05-06")};
    import[0].state = ElectionState::uncontested;
    const auto changes = difference(listed, import);
    REQUIRE(changes.added.size() == 1);
    CHECK(changes.added[0].id.text() == "local.other.2027-05-06");
    REQUIRE(changes.changed.size() == 1);
    CHECK(changes.changed[0].state == ElectionState::uncontested);
    REQUIRE(changes.only_listed.size() == 1);
    CHECK(changes.only_listed[0].id.text() == "local.x.2027-05-06");
    CHECK(difference(listed, {}).empty());
}
