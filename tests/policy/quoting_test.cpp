#include "evenhand/policy/quoting.hpp"

#include <catch2/catch.hpp>

using evenhand::base::day_of;
using evenhand::calendar::DayStatus;
using evenhand::calendar::ElectionType;
using evenhand::calendar::Period;
using evenhand::council::CouncilType;
using evenhand::council::Profile;
using evenhand::council::Quotable;
using evenhand::people::Role;
using evenhand::rules::Finding;
using evenhand::rules::Level;
using evenhand::rules::Trait;
using evenhand::text::Document;

namespace {

enum class Answer { as_the_rule_says, note, refer, allowed };

}  // namespace

namespace {

struct Scene {
    Document document{"Text."};
    Profile council;
    DayStatus day{day_of(2027, 4, 12), true, "", {Period{}}};
    Finding finding;

    explicit Scene(Quotable quotable) {
        council.settings.quotable = quotable;
        council.people = {{"Priya Nandakumar", Role::member, "", "Southgate", "", false},
                          {"Owen Pryce", Role::candidate, "", "Northgate", "", false}};
        finding.rule = "member-quote";
        finding.person = 0;
        day.in_force[0].election = "local.x.2027-05-06";
        day.in_force[0].nominees_known = day_of(2027, 4, 9);
    }
    [[nodiscard]] Answer answer() const {
        const evenhand::policy::Circumstances circumstances{document, council, nullptr, day};
        const auto found = quoting(finding, pre_election_reach(finding, circumstances), circumstances);
        CHECK(found.why.empty() == (!found.at_most && !found.allowed));
        if (found.allowed) {
            return Answer::allowed;
        }
        return !found.at_most                   ? Answer::as_the_rule_says
               : *found.at_most == Level::refer ? Answer::refer
                                                : Answer::note;
    }
};

}  // namespace

TEST_CASE("where nobody elected is quoted nothing eases the rule", "[policy]") {
    Scene scene(Quotable::nobody_elected);
    scene.day.in_force[0].area = "Northgate";
    CHECK(scene.answer() == Answer::as_the_rule_says);
}

TEST_CASE("where nobody involved is quoted the clerk decides on members whose seat is not up", "[policy]") {
    Scene scene(Quotable::nobody_involved);
    CHECK(scene.answer() == Answer::as_the_rule_says);
    SECTION("the contest is in another ward") {
        scene.day.in_force[0].area = "Northgate";
        CHECK(scene.answer() == Answer::refer);
        scene.council.people[0].ward = "Northgate";
        CHECK(scene.answer() == Answer::as_the_rule_says);
        scene.council.people[0].ward.clear();
        CHECK(scene.answer() == Answer::as_the_rule_says);
    }
    SECTION("the contest is not for this council") {
        scene.day.in_force[0].type = ElectionType::parl;
        CHECK(scene.answer() == Answer::refer);
        scene.finding.traits = {Trait::standing};
        CHECK(scene.answer() == Answer::as_the_rule_says);
    }
    SECTION("a town council's seats are a parish election's") {
        scene.council.type = CouncilType::town;
        CHECK(scene.answer() == Answer::refer);
        scene.day.in_force[0].type = ElectionType::parish;
        CHECK(scene.answer() == Answer::as_the_rule_says);
    }
}

TEST_CASE("where nobody standing is quoted, who does not stand is, once that is known", "[policy]") {
    Scene scene(Quotable::nobody_standing);
    CHECK(scene.answer() == Answer::allowed);
    SECTION("before the statement of persons nominated the clerk decides") {
        scene.day.day = day_of(2027, 4, 8);
        CHECK(scene.answer() == Answer::refer);
    }
    SECTION("without a day for it the clerk decides") {
        scene.day.in_force[0].nominees_known.reset();
        CHECK(scene.answer() == Answer::refer);
    }
    SECTION("of a member whom the directory does not know the clerk decides") {
        scene.finding.person.reset();
        CHECK(scene.answer() == Answer::refer);
    }
    SECTION("with a directory that names nobody who stands the clerk decides") {
        scene.council.people.pop_back();
        CHECK(scene.answer() == Answer::refer);
    }
    SECTION("a member who stands is not quoted") {
        scene.council.people[0].standing = true;
        CHECK(scene.answer() == Answer::as_the_rule_says);
    }
}

TEST_CASE("a civic head may appear in ceremonial items where the council says so", "[policy]") {
    Scene scene(Quotable::nobody_elected);
    scene.finding.traits = {Trait::civic};
    CHECK(scene.answer() == Answer::as_the_rule_says);
    scene.council.settings.civic_mayor = evenhand::council::CivicMayor::ceremonial;
    CHECK(scene.answer() == Answer::note);
    scene.council.people[0].standing = true;
    CHECK(scene.answer() == Answer::as_the_rule_says);
}

TEST_CASE("in an emergency the clerk decides where the council has a route for it", "[policy]") {
    Scene scene(Quotable::nobody_elected);
    scene.finding.traits = {Trait::emergency};
    CHECK(scene.answer() == Answer::as_the_rule_says);
    scene.council.settings.emergency_route = evenhand::council::EmergencyRoute::open;
    CHECK(scene.answer() == Answer::refer);
}
