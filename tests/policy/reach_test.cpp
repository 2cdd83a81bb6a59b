#include "evenhand/policy/reach.hpp"

#include <catch2/catch.hpp>

using evenhand::base::day_of;
using evenhand::calendar::DayStatus;
using evenhand::calendar::ElectionType;
using evenhand::calendar::Period;
using evenhand::calendar::PeriodKind;
using evenhand::council::Profile;
using evenhand::people::Person;
using evenhand::people::Role;
using evenhand::policy::in_words;
using evenhand::policy::pre_election_reach;
using evenhand::policy::referendum_reach;
using evenhand::rules::Finding;
using evenhand::rules::Trait;
using evenhand::text::Document;

namespace {

Period period(const std::string& election, ElectionType type = ElectionType::local) {
    Period made;
    made.election = election;
    made.type = type;
    made.opens = day_of(2027, 3, 29);
    made.closes = day_of(2027, 5, 6);
    return made;
}

struct Scene {
    Document document{"Text."};
    Profile council;
    DayStatus day{day_of(2027, 4, 12), true, "", {period("local.x.2027-05-06")}};
    Finding finding;

    explicit Scene(std::string_view rule) { finding.rule = rule; }
    [[nodiscard]] evenhand::policy::Reach reach() const {
        return pre_election_reach(finding, {document, council, nullptr, day});
    }
    void about(Person person) {
        council.people = {std::move(person)};
        finding.person = 0;
    }
};

std::uint32_t number(evenhand::base::Day day) {
    return static_cast<std::uint32_t>(day.time_since_epoch().count());
}

}  // namespace

TEST_CASE("every pre-election period in force holds an ordinary finding", "[policy]") {
    Scene scene("member-quote");
    scene.day.in_force.push_back(period("pcc.y.2027-05-06", ElectionType::pcc));
    scene.day.in_force.push_back(period("ref.x.2027-05-06", ElectionType::ref_governance));
    scene.day.in_force.back().kind = PeriodKind::referendum_governance;
    CHECK(scene.reach().periods.size() == 2);
    const auto bans = referendum_reach({scene.document, scene.council, nullptr, scene.day});
    REQUIRE(bans.periods.size() == 1);
    CHECK(bans.periods[0]->election == "ref.x.2027-05-06");
}

TEST_CASE("a sitting MP is involved only where a parliament is elected", "[policy]") {
    Scene scene("candidate-publicity");
    scene.about({"Alex Reid", Role::mp, "", "", "", false});
    CHECK_FALSE(scene.reach().held());
    CHECK_THAT(scene.reach().not_held, Catch::Contains("local.x.2027-05-06"));
    SECTION("at a parliamentary election") {
        scene.day.in_force.push_back(period("parl.2027-05-06", ElectionType::parl));
        REQUIRE(scene.reach().periods.size() == 1);
        CHECK(scene.reach().periods[0]->election == "parl.2027-05-06");
    }
    SECTION("or known to stand here") {
        scene.finding.traits = {Trait::standing};
        CHECK(scene.reach().held());
    }
    SECTION("or a candidate and no MP") {
        scene.council.people[0].role = Role::candidate;
        CHECK(scene.reach().held());
    }
    SECTION("where the directory does not know the MP the speaker's role tells") {
        scene.finding.person.reset();
        CHECK(scene.reach().held());
        scene.finding.speaker = Role::mp;
        CHECK_FALSE(scene.reach().held());
    }
}

TEST_CASE("an event is held by the period in which it takes place", "[policy]") {
    Scene scene("event-in-period");
    CHECK(scene.reach().held());
    scene.finding.day_mentioned = number(day_of(2027, 5, 6));
    CHECK(scene.reach().held());
    scene.finding.day_mentioned = number(day_of(2027, 5, 7));
    CHECK_FALSE(scene.reach().held());
    CHECK_THAT(scene.reach().not_held, Catch::Contains("7 May 2027"));
}

TEST_CASE("an event's day without a year is the one nearest to publication", "[policy]") {
    Scene scene("event-in-period");
    const auto on = [&scene](unsigned month, unsigned day) {
        scene.finding.yearless_day = std::chrono::month{month} / std::chrono::day{day};
        return scene.reach().held();
    };
    CHECK(on(5, 6));
    CHECK_FALSE(on(5, 7));
    CHECK_FALSE(on(2, 29));  // of 2028, the only one near
    scene.day.day = day_of(2026, 12, 20);
    scene.day.in_force[0].opens = day_of(2026, 12, 10);
    scene.day.in_force[0].closes = day_of(2027, 1, 14);
    CHECK(on(1, 5));
    CHECK(on(12, 31));
    CHECK_FALSE(on(1, 15));
}

TEST_CASE("the day of a text about anything but an event does not matter", "[policy]") {
    Scene scene("controversial-issue");
    scene.finding.day_mentioned = number(day_of(2027, 12, 1));
    CHECK(scene.reach().held());
}

TEST_CASE("a by-election reaches the whole council unless the council says otherwise", "[policy]") {
    Scene scene("member-quote");
    scene.day.in_force[0].by_election = true;
    scene.day.in_force[0].area = "Northgate";
    scene.about({"Priya Nandakumar", Role::member, "", "Southgate", "", false});
    CHECK_FALSE(scene.reach().beyond_ward);
    scene.day.in_force[0].scope = evenhand::calendar::PeriodScope::area_only;
    CHECK(scene.reach().beyond_ward);
    CHECK(scene.reach().held());
    SECTION("a member of that ward") {
        scene.council.people[0].ward = "Northgate";
    }
    SECTION("a member whose ward is not known") {
        scene.council.people[0].ward.clear();
    }
    SECTION("a person who is not in the directory") {
        scene.finding.person.reset();
    }
    SECTION("a member who stands") {
        scene.council.people[0].standing = true;
    }
    SECTION("an election of the whole council at the same time") {
        scene.day.in_force.push_back(period("local.x.2027-05-07"));
    }
    SECTION("a rule that is not about a person") {
        scene.finding.rule = "controversial-issue";
    }
    CHECK_FALSE(scene.reach().beyond_ward);
    CHECK(scene.reach().held());
}

TEST_CASE("a period is told in plain words", "[policy]") {
    auto told = period("local.x.2027-05-06");
    CHECK(in_words(told) ==
          "The pre-election period for local.x.2027-05-06 runs from 29 March to 6 May 2027.");
    told.opens = day_of(2026, 12, 30);
    CHECK_THAT(in_words(told), Catch::Contains("from 30 December 2026 to 6 May 2027"));
    told.kind = PeriodKind::referendum_national;
    CHECK_THAT(in_words(told), Catch::StartsWith("The ban on publicity before the referendum local.x"));
}
