#include "evenhand/base/bug.hpp"
#include "evenhand/policy/judgement.hpp"

#include <catch2/catch.hpp>

using evenhand::base::day_of;
using evenhand::calendar::DayStatus;
using evenhand::calendar::ElectionType;
using evenhand::calendar::Nation;
using evenhand::calendar::Period;
using evenhand::calendar::PeriodKind;
using evenhand::council::Profile;
using evenhand::policy::judge;
using evenhand::policy::Judgements;
using evenhand::policy::Protocol;
using evenhand::policy::Verdict;
using evenhand::rules::Certainty;
using evenhand::rules::Finding;
using evenhand::rules::Level;
using evenhand::rules::LevelRow;
using evenhand::rules::Rule;
using evenhand::rules::Trait;
using evenhand::text::Author;
using evenhand::text::Document;
using evenhand::text::DocumentKind;

namespace {

Period local_poll() {
    Period period;
    period.election = "local.x.2027-05-06";
    period.opens = day_of(2027, 3, 29);
    period.closes = day_of(2027, 5, 6);
    period.nominees_known = day_of(2027, 4, 9);
    return period;
}

/// A case: a day, a council, a document and one rule, with a finding of it.
struct Scene {
    Document document{"Text.", DocumentKind::press_release, Author::officer};
    Profile council;
    std::optional<Protocol> protocol;
    DayStatus day{day_of(2027, 4, 12), true, "", {local_poll()}};
    std::vector<Rule> rules = {Rule{}};
    Finding finding;

    explicit Scene(std::string rule, std::vector<LevelRow> rows) {
        rules[0].id = std::move(rule);
        rules[0].why = "Because.";
        rules[0].levels = std::move(rows);
        finding.rule = rules[0].id;
    }
    [[nodiscard]] Judgements judged() const {
        return judge({{finding}, {}}, rules, {document, council, protocol ? &*protocol : nullptr, day});
    }
    [[nodiscard]] std::optional<Level> level() const {
        const auto judgements = judged();
        return judgements.all.empty() ? std::nullopt : std::optional(judgements.all[0].level);
    }
    [[nodiscard]] std::string why() const {
        const auto judgements = judged();
        return judgements.all.empty() ? judgements.outside.at(0).why : judgements.all[0].why;
    }
};

LevelRow row(Level level, LevelRow::Period period = LevelRow::Period::any) {
    LevelRow made;
    made.level = level;
    made.period = period;
    return made;
}

constexpr auto inside = LevelRow::Period::inside;

}  // namespace

TEST_CASE("the first row that holds decides", "[policy]") {
    LevelRow civic = row(Level::refer, inside);
    civic.traits = {Trait::civic};
    Scene scene("member-quote", {civic, row(Level::stop, inside), row(Level::note)});
    CHECK(scene.level() == Level::stop);
    CHECK(scene.judged().verdict == Verdict::stop);
    scene.finding.traits = {Trait::civic};
    CHECK(scene.level() == Level::refer);
    CHECK(scene.judged().verdict == Verdict::refer);
    scene.day.in_force.clear();
    CHECK(scene.level() == Level::note);
    CHECK(scene.judged().verdict == Verdict::clear);
}

TEST_CASE("a finding held by a period names it in plain words", "[policy]") {
    const Scene scene("member-quote", {row(Level::stop, inside)});
    CHECK(scene.why() ==
          "Because. The pre-election period for local.x.2027-05-06 runs from 29 March to 6 May 2027.");
}

TEST_CASE("before the nominations are known any member may be standing", "[policy]") {
    Scene scene("member-quote", {row(Level::stop, inside)});
    scene.day.day = day_of(2027, 4, 8);
    CHECK_THAT(scene.why(), Catch::Contains("Who stands is not known before 9 April 2027"));
    scene.day.day = day_of(2027, 4, 9);
    CHECK_THAT(scene.why(), !Catch::Contains("Who stands"));
}

TEST_CASE("outside a restricted period the finding is left out and the day is named", "[policy]") {
    Scene scene("member-quote", {row(Level::stop, inside)});
    scene.day = {day_of(2027, 1, 4), true, "", {}};
    const auto judgements = scene.judged();
    CHECK(judgements.all.empty());
    CHECK(judgements.verdict == Verdict::clear);
    REQUIRE(judgements.outside.size() == 1);
    CHECK(judgements.outside[0].rule == "member-quote");
    CHECK(judgements.outside[0].why == "4 January 2027 is not in a restricted period");
}

TEST_CASE("a day that the calendar does not know is never clear and stops nothing by itself", "[policy]") {
    Scene scene("member-quote", {row(Level::stop, inside)});
    scene.day = {day_of(2031, 4, 8), false, "the bank holidays end on 31 December 2028", {}};
    const auto judgements = scene.judged();
    CHECK(scene.level() == Level::refer);
    CHECK(judgements.verdict == Verdict::refer);
    CHECK_THAT(scene.why(), Catch::Contains("8 April 2031") && Catch::Contains("the bank holidays end"));

    SECTION("with nothing found it is still refer") {
        CHECK(judge({}, scene.rules, {scene.document, scene.council, nullptr, scene.day}).verdict ==
              Verdict::refer);
    }
    SECTION("a period that is known to be in force holds as ever") {
        scene.day.in_force = {local_poll()};
        CHECK(scene.level() == Level::stop);
    }
    SECTION("a row for any day is not made milder") {
        scene.rules[0].levels = {row(Level::note, inside), row(Level::stop)};
        CHECK(scene.level() == Level::stop);
    }
    SECTION("a milder row after it does not win") {
        scene.rules[0].levels = {row(Level::stop, inside), row(Level::note, LevelRow::Period::outside)};
        CHECK(scene.level() == Level::refer);
    }
}

TEST_CASE("a row may ask for an author, a kind of document and a certainty", "[policy]") {
    LevelRow officers = row(Level::stop);
    officers.author = Author::officer;
    Scene scene("party-promotion", {officers});
    CHECK(scene.level() == Level::stop);
    scene.document.author = Author::member;
    CHECK_FALSE(scene.level());
    CHECK_THAT(scene.why(), Catch::Contains("official publicity"));

    LevelRow letters = row(Level::stop);
    letters.kinds = {DocumentKind::letter};
    scene.rules[0].levels = {letters};
    CHECK_THAT(scene.why(), Catch::Contains("does not hold for a press-release"));
    scene.document.kind = DocumentKind::letter;
    CHECK(scene.level() == Level::stop);

    LevelRow doubtful = row(Level::note);
    doubtful.certainty = Certainty::check;
    scene.rules[0].levels = {doubtful, row(Level::stop)};
    CHECK(scene.level() == Level::stop);
    scene.finding.certainty = Certainty::check;
    CHECK(scene.level() == Level::note);
}

TEST_CASE("a protocol's clause raises a level, never lowers it, and is cited", "[policy]") {
    Scene scene("personal-view", {row(Level::note)});
    CHECK(scene.level() == Level::note);
    scene.protocol =
        Protocol{"ours", "Our protocol", {{"personal-view", "7", "No personal views", Level::refer}}, {}};
    CHECK(scene.level() == Level::refer);
    CHECK(scene.judged().all[0].sources.back().ref == "Our protocol, clause 7");
    CHECK(scene.judged().all[0].sources.back().title == "No personal views");
    scene.rules[0].levels = {row(Level::stop)};
    CHECK(scene.level() == Level::stop);
}

TEST_CASE("a row may hold only where the adopted protocol speaks of the rule", "[policy]") {
    LevelRow by_protocol = row(Level::note);
    by_protocol.protocols = {"any"};
    Scene scene("correspondence", {by_protocol});
    CHECK_FALSE(scene.level());
    CHECK_THAT(scene.why(), Catch::Contains("no protocol"));
    scene.protocol = Protocol{"ours", "Our protocol", {{"capacity-missing", "7", "g", {}}}, {}};
    CHECK_FALSE(scene.level());
    scene.protocol->clauses.push_back({"correspondence", "8", "g", {}});
    CHECK(scene.level() == Level::note);
    scene.rules[0].levels[0].protocols = {"theirs"};
    CHECK_FALSE(scene.level());
    scene.rules[0].levels[0].protocols = {"ours"};
    CHECK(scene.level() == Level::note);
}

TEST_CASE("a referendum ban holds its own rows and no others", "[policy]") {
    Scene scene("referendum-publicity", {row(Level::refer, LevelRow::Period::referendum)});
    CHECK_FALSE(scene.level());
    scene.day.in_force[0].kind = PeriodKind::referendum_neighbourhood;
    scene.day.in_force[0].election = "ref.x.2027-05-06";
    CHECK(scene.level() == Level::refer);
    CHECK_THAT(scene.why(), Catch::Contains("The ban on publicity before the referendum ref.x.2027-05-06"));
    CHECK_THAT(scene.judged().all[0].sources[0].ref, Catch::Contains("2012/2031"));
    scene.rules[0].levels = {row(Level::stop, inside)};
    CHECK_FALSE(scene.level());
}

TEST_CASE("sources are the rule's for the nation, then the period's, then the protocol's", "[policy]") {
    Scene scene("member-quote", {row(Level::stop, inside)});
    scene.council.nation = Nation::scotland;
    scene.rules[0].sources = {{"A", "", "", {"england"}}, {"B", "", "", {"scotland"}}, {"C", "", "", {}}};
    scene.protocol = Protocol{"ours", "Our protocol", {{"member-quote", "Elections", "g", {}}}, {}};
    const auto sources = scene.judged().all[0].sources;
    REQUIRE(sources.size() == 4);
    CHECK(sources[0].ref == "B");
    CHECK(sources[1].ref == "C");
    CHECK_THAT(sources[2].ref, Catch::Contains("Scotland"));
    CHECK(sources[3].ref == "Our protocol, \"Elections\"");
}

TEST_CASE("a council that keeps by-elections to their ward refers quotes of other wards' members",
          "[policy]") {
    Scene scene("member-quote", {row(Level::stop, inside)});
    scene.day.in_force[0].by_election = true;
    scene.day.in_force[0].area = "Northgate";
    scene.council.people = {{"Priya Nandakumar", evenhand::people::Role::member, "", "Southgate", "", false}};
    scene.finding.person = 0;
    CHECK(scene.level() == Level::stop);
    scene.day.in_force[0].scope = evenhand::calendar::PeriodScope::area_only;
    CHECK(scene.level() == Level::refer);
    CHECK_THAT(scene.why(), Catch::Contains("another ward"));
    scene.council.people[0].ward = "Northgate";
    CHECK(scene.level() == Level::stop);
}

TEST_CASE("a council that silences only who stands may quote a member who does not", "[policy]") {
    Scene scene("member-quote", {row(Level::stop, inside)});
    scene.council.settings.quotable = evenhand::council::Quotable::nobody_standing;
    scene.council.people = {{"Priya Nandakumar", evenhand::people::Role::member, "", "", "", false},
                            {"Owen Pryce", evenhand::people::Role::member, "", "", "", true}};
    scene.finding.person = 0;
    CHECK_FALSE(scene.level());
    CHECK_THAT(scene.why(), Catch::Contains("Priya Nandakumar does not"));
    scene.finding.person = 1;
    CHECK(scene.level() == Level::stop);
}

TEST_CASE("judgements are sorted by position, then by rule", "[policy]") {
    Scene scene("b", {row(Level::note)});
    scene.rules.push_back(scene.rules[0]);
    scene.rules[1].id = "a";
    const auto finding = [&](std::size_t rule, std::uint32_t begin) {
        Finding made;
        made.rule = scene.rules[rule].id;
        made.span = {begin, begin + 1};
        return made;
    };
    const auto judgements = judge({{finding(0, 5), finding(0, 2), finding(1, 5)}, {}}, scene.rules,
                                  {scene.document, scene.council, nullptr, scene.day});
    REQUIRE(judgements.all.size() == 3);
    CHECK(judgements.all[0].finding.span.begin == 2);
    CHECK(judgements.all[1].rule->id == "a");
    CHECK(judgements.all[2].rule->id == "b");
}

TEST_CASE("a finding of an unknown rule is a bug", "[policy]") {
    Scene scene("a", {row(Level::note)});
    scene.finding.rule = "nix";
    CHECK_THROWS_AS(scene.judged(), evenhand::base::Bug);
}
