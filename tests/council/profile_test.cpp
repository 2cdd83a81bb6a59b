#include "evenhand/calendar/calendar.hpp"
#include "evenhand/council/profile.hpp"
#include "support/places.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

using evenhand::base::day_of;
using evenhand::base::iso;
using evenhand::base::one_line;
using namespace evenhand::council;
using evenhand::calendar::ElectionState;
using evenhand::calendar::ElectionType;
using evenhand::calendar::Nation;

namespace {

const std::string head = "name = \"Exampleshire County Council\"\nnation = \"england\"\ntype = \"county\"\n";

std::string complaint(const std::string& toml) {
    const auto profile = parse_profile(toml, "council.toml");
    return profile.ok() ? std::string() : one_line(profile.error());
}

const evenhand::calendar::Calendar& shipped() {
    static const auto loaded =
        evenhand::calendar::Calendar::load(evenhand::tests::source("/calendars")).value();
    return loaded;
}

}  // namespace

TEST_CASE("a council file is read whole", "[council]") {
    const auto profile = parse_profile(head + R"(protocol = "county-protocol"
ordinary = ["english-counties", "uk-parliament"]
[[people]]
name = "Priya Nandakumar"
role = "member"
party = "Labour"
ward = "Northgate"
office = "Leader of the Council"
standing = true
[[people]]
name = "Ben Cole"
role = "officer"
[[elections]]
id = "local.exampleshire.2027-05-06"
notice = "2027-03-29"
[[elections]]
id = "local.exampleshire.northgate.by.2026-09-17"
area = "Northgate"
notice = 2026-08-12
[[elections]]
id = "ref.exampleshire.2027-06-10"
type = "ref-governance"
state = "postponed"
state_on = "Monday 3 May 2027"
[settings]
quotable = "nobody-standing"
by_election_scope = "ward-only"
period_start = "last-day"
period_ends_days_after_poll = 1
civic_mayor = "ceremonial"
emergency_route = "open"
elections_known_to = 2027-12-31
)",
                                       "council.toml");
    REQUIRE(profile.ok());
    CHECK(profile->name == "Exampleshire County Council");
    CHECK(profile->type == CouncilType::county);
    CHECK(word(profile->type) == "county");
    CHECK(profile->protocol == "county-protocol");
    CHECK(profile->slug == "exampleshire");
    REQUIRE(profile->people.size() == 2);
    CHECK(profile->people[0].standing);
    CHECK(profile->people[0].office == "Leader of the Council");
    CHECK(profile->people[1].party.empty());
    REQUIRE(profile->elections.size() == 3);
    CHECK(profile->elections[0].notice == day_of(2027, 3, 29));
    CHECK(profile->elections[0].state == ElectionState::notice_published);
    CHECK(profile->elections[0].place.line == 17);
    CHECK(profile->elections[1].area == "Northgate");
    CHECK(profile->elections[2].type == ElectionType::ref_governance);
    CHECK(profile->elections[2].state_on == day_of(2027, 5, 3));
    CHECK(profile->settings.quotable == Quotable::nobody_standing);
    CHECK(profile->settings.civic_mayor == CivicMayor::ceremonial);
    CHECK(profile->settings.emergency_route == EmergencyRoute::open);
    CHECK(profile->settings.periods.by_elections == evenhand::calendar::PeriodScope::area_only);
    CHECK(profile->settings.periods.days_after_poll == 1);
    CHECK(profile->settings.periods.elections_known_to == day_of(2027, 12, 31));
    CHECK(profile->digest.rfind("sha256:", 0) == 0);
}

TEST_CASE("the least council file has the cautious settings", "[council]") {
    const auto profile = parse_profile(head, "council.toml").value();
    CHECK(profile.settings.quotable == Quotable::nobody_elected);
    CHECK(profile.settings.periods.by_elections == evenhand::calendar::PeriodScope::whole_council);
    CHECK(profile.settings.emergency_route == EmergencyRoute::closed);
    CHECK(profile.elections.empty());
    CHECK(profile.protocol.empty());
}

TEST_CASE("a fault in a council file is one line with file, line and mend", "[council]") {
    const std::pair<std::string, const char*> cases[] = {
        {"", "the council has no 'name'"},
        {head + "colour = \"red\"\n", "council.toml:4: the council has an unknown key 'colour'"},
        {head + "name = \"B\"\n", "council.toml:4"},
        {"name = \"A\"\nnation = \"cornwall\"\ntype = \"county\"\n",
         "council.toml:2: nation: 'cornwall' is not known"},
        {"name = \"A\"\nnation = \"wales\"\ntype = \"shire\"\n", "council.toml:3: type: 'shire'"},
        {head + "[[people]]\nname = \"A B\"\nrole = \"leader\"\n", "council.toml:6: role: 'leader'"},
        {head + "[[people]]\nrole = \"member\"\n", "[[people]] has no 'name'"},
        {head + "[[elections]]\nid = \"council.x.2027-05-06\"\n",
         "council.toml:5: id: 'council.x.2027-05-06' is no election"},
        {head + "[[elections]]\nid = \"local.x.2027-02-30\"\n", "'2027-02-30' is not a day"},
        {head + "[[elections]]\nid = \"local.x.2027-05-06\"\nnotice = \"soon\"\n",
         "council.toml:6: notice: 'soon' is not a day"},
        {head + "[[elections]]\nid = \"local.x.2027-05-06\"\nnotice = \"Tuesday 29 March 2027\"\n",
         "council.toml:6: notice: 29 March 2027 is a Monday, not a Tuesday"},
        {head + "[[elections]]\nid = \"local.x.2027-05-06\"\ntype = \"sp\"\n",
         "council.toml:5: 'local.x.2027-05-06' is no election of the type 'sp'"},
        {head + "[[elections]]\nid = \"ref.x.2027-05-06\"\n", "which kind of referendum"},
        {head + "[[elections]]\nid = \"local.x.2027-05-06\"\n[[elections]]\nid = \"local.x.2027-05-06\"\n",
         "council.toml:7: 'local.x.2027-05-06' already stands at line 5"},
        {head + "[settings]\nquotable = \"everybody\"\n", "council.toml:5: quotable"},
        {head + "[settings]\nperiod_ends_days_after_poll = 31\n",
         "council.toml:5: period_ends_days_after_poll"},
    };
    for (const auto& [toml, expected] : cases) {
        INFO(toml);
        CHECK(complaint(toml).find(expected) != std::string::npos);
    }
}

TEST_CASE("a council file that is not there is named", "[council]") {
    const evenhand::tests::TemporaryFolder folder;
    const auto none = load_profile(folder.path() / "none.toml");
    REQUIRE_FALSE(none.ok());
    CHECK(one_line(none.error()).find("none.toml") != std::string::npos);
    CHECK(load_profile(folder.write("c.toml", head)).ok());
}

TEST_CASE("ordinary elections join the list, and a listed poll wins over the same one by rule", "[council]") {
    const auto profile = parse_profile(head + "ordinary = [\"english-counties\", \"police\"]\n[[elections]]\n"
                                              "id = \"local.exampleshire.2025-05-01\"\nnotice = 2025-03-20\n",
                                       "c.toml")
                             .value();
    const auto elections = elections_of(profile, shipped()).value();
    CHECK(elections.size() == 9);
    int of_2025 = 0;
    for (const auto& election : elections) {
        of_2025 += iso(election.id.poll()) == "2025-05-01" ? 1 : 0;
        CHECK(shipped().check(election).ok());
    }
    CHECK(of_2025 == 1);
    const auto calendar = calendar_of(profile, shipped()).value();
    CHECK(calendar.on(day_of(2025, 3, 20)).in_force.size() == 1);
    CHECK(calendar.on(day_of(2024, 4, 10)).in_force.front().election == "pcc.2024-05-02");
}

TEST_CASE("a document outside the listed polls is known to be free, and one inside is restricted",
          "[council]") {
    const auto profile =
        parse_profile(head + "[[elections]]\nid = \"parl.2024-07-04\"\nnotice = \"2024-05-30\"\n", "c")
            .value();
    const auto calendar = calendar_of(profile, shipped()).value();
    CHECK(calendar.on(day_of(2024, 4, 22)).known);
    CHECK(calendar.on(day_of(2024, 4, 22)).in_force.empty());
    CHECK(calendar.on(day_of(2024, 6, 6)).in_force.size() == 1);
}

TEST_CASE("an unknown series and an impossible poll are refused when the calendar is made", "[council]") {
    const auto series = parse_profile(head + "ordinary = [\"counties\"]\n", "c.toml").value();
    CHECK_FALSE(calendar_of(series, shipped()).ok());
    const auto saturday =
        parse_profile(head + "[[elections]]\nid = \"local.x.2023-05-20\"\n", "c.toml").value();
    CHECK(calendar_of(saturday, shipped()).error().place == evenhand::base::Place{"c.toml", 5});
}
