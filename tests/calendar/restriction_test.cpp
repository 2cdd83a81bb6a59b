// When a contest restricts: the law's period, the council's settings, and what each state does.
#include "calendar/shipped.hpp"

#include <catch2/catch.hpp>

using evenhand::base::day_of;
using evenhand::base::iso;
using namespace evenhand::calendar;
using evenhand::tests::election;
using evenhand::tests::shipped;

namespace {

std::string stretch(const Election& poll, const PeriodSettings& settings = {}) {
    const auto answer = shipped().period(poll, settings);
    return answer.period ? iso(answer.period->opens) + ".." + iso(answer.period->closes) : std::string();
}

}  // namespace

TEST_CASE("without a notice the period opens on the last day for it and says why", "[calendar]") {
    const auto period = *shipped().period(election("local.x.2027-05-06"), {}).period;
    CHECK(iso(period.opens) == "2027-03-31");
    CHECK(iso(period.closes) == "2027-05-06");
    CHECK(period.ends_at_close_of_poll);
    CHECK(iso(*period.nominees_known) == "2027-04-09");
    CHECK(period.why ==
          "opens 31 March 2027, the last day for the notice of election: 25 working days before 6 May 2027, "
          "not counting "
          "weekends, 3 May 2027 (Early May bank holiday); SI 2006/3304 Sch 3 r.1; closes at the close of "
          "poll, 22:00 on 6 May 2027");
}

TEST_CASE("a notice that was in fact published wins over the count", "[calendar]") {
    Election poll = election("local.uttlesford.2024-05-02");
    poll.notice = day_of(2024, 3, 22);
    CHECK(stretch(poll) == "2024-03-22..2024-05-02");
    PeriodSettings last_day;
    last_day.start = PeriodStart::last_day;
    CHECK(stretch(poll, last_day) == "2024-03-22..2024-05-02");
    poll.notice = day_of(2024, 3, 28);
    CHECK(stretch(poll) == "2024-03-28..2024-05-02");
    CHECK(stretch(poll, last_day) == "2024-03-26..2024-05-02");
}

TEST_CASE(
    "in Scotland the period opens on the first lawful day unless the council waits or the notice is known",
    "[calendar]") {
    Election poll = election("local.highland.2017-05-04", Nation::scotland);
    CHECK(stretch(poll) == "2017-03-13..2017-05-04");
    PeriodSettings last_day;
    last_day.start = PeriodStart::last_day;
    CHECK(stretch(poll, last_day) == "2017-03-22..2017-05-04");
    poll.notice = day_of(2017, 3, 20);
    CHECK(stretch(poll) == "2017-03-20..2017-05-04");
}

TEST_CASE("a general election restricts any council, from the dissolution or from its own notice",
          "[calendar]") {
    Election poll = election("parl.2024-07-04");
    CHECK(stretch(poll) == "2024-05-30..2024-07-04");
    poll.notice = day_of(2024, 6, 4);
    CHECK(stretch(poll) == "2024-06-04..2024-07-04");
}

TEST_CASE("a council may begin earlier and end later than the law, never the other way", "[calendar]") {
    Election poll = election("parl.2024-07-04");
    poll.opens = day_of(2024, 5, 25);
    CHECK(stretch(poll) == "2024-05-25..2024-07-04");
    poll.opens = day_of(2024, 6, 20);
    CHECK(stretch(poll) == "2024-05-30..2024-07-04");
    Election union_poll = election("europarl.2019-05-23", Nation::scotland);
    union_poll.closes = day_of(2019, 5, 26);
    CHECK(stretch(union_poll) == "2019-04-15..2019-05-26");
    CHECK_FALSE(shipped().period(union_poll, {}).period->ends_at_close_of_poll);
    PeriodSettings to_the_count;
    to_the_count.days_after_poll = 1;
    CHECK(stretch(election("local.x.2027-05-06"), to_the_count) == "2027-03-31..2027-05-07");
}

TEST_CASE("what has become of a poll decides what is left of its period", "[calendar]") {
    Election poll = election("local.x.2026-05-07");
    poll.notice = day_of(2026, 3, 20);
    SECTION("postponed before its notice: nothing") {
        poll.notice.reset();
        poll.state = ElectionState::postponed;
        CHECK(stretch(poll).empty());
        poll.state_on = day_of(2026, 1, 22);
        CHECK(stretch(poll).empty());
    }
    SECTION("cancelled after its notice: to the day it was") {
        poll.state = ElectionState::cancelled;
        poll.state_on = day_of(2026, 4, 10);
        CHECK(stretch(poll) == "2026-03-20..2026-04-10");
        CHECK_FALSE(shipped().period(poll, {}).period->ends_at_close_of_poll);
    }
    SECTION("countermanded: the contest goes on") {
        poll.state = ElectionState::countermanded;
        poll.state_on = day_of(2026, 4, 28);
        CHECK(stretch(poll) == "2026-03-20..2026-05-07");
        CHECK(shipped().period(poll, {}).period->why.find("countermanded on 28 April 2026") !=
              std::string::npos);
    }
    SECTION("uncontested: to the statement of persons nominated") {
        poll.state = ElectionState::uncontested;
        CHECK(stretch(poll) == "2026-03-20..2026-04-10");
        poll.state_on = day_of(2026, 4, 9);
        CHECK(stretch(poll) == "2026-03-20..2026-04-09");
    }
}

TEST_CASE("a statement of persons nominated that came early ends the doubt early", "[calendar]") {
    Election poll = election("local.x.2026-05-07");
    poll.nominees = day_of(2026, 4, 9);
    CHECK(shipped().period(poll, {}).period->nominees_known == day_of(2026, 4, 9));
    const auto referendum = election("ref.x.2026-05-07", ElectionType::ref_governance, Nation::england);
    CHECK_FALSE(shipped().period(referendum, {}).period->nominees_known);
}

TEST_CASE("a by-election stays in its ward only where the council chose so and the ward is named",
          "[calendar]") {
    PeriodSettings ward_only;
    ward_only.by_elections = PeriodScope::area_only;
    Election poll = election("local.mole-valley.charlwood.by.2022-07-07");
    CHECK(shipped().period(poll, ward_only).period->scope == PeriodScope::whole_council);
    poll.area = "Charlwood";
    CHECK(shipped().period(poll, ward_only).period->scope == PeriodScope::area_only);
    CHECK(shipped().period(poll, {}).period->scope == PeriodScope::whole_council);
}

TEST_CASE("where the opening cannot be known the stretch is unknown, not free", "[calendar]") {
    const auto beyond = shipped().period(election("local.x.2029-02-15"), {});
    CHECK_FALSE(beyond.period);
    REQUIRE(beyond.unknown);
    CHECK(iso(beyond.unknown->from) == "2028-12-07");
    Election vacancy = election("local.belfast.x.by.2026-06-25", Nation::northern_ireland);
    CHECK(shipped().period(vacancy, {}).unknown);
    vacancy.notice = day_of(2026, 5, 13);
    CHECK(stretch(vacancy) == "2026-05-13..2026-06-25");
}

TEST_CASE("a referendum's ban is of its own kind", "[calendar]") {
    const auto period =
        *shipped()
             .period(election("ref.x.2025-02-27", ElectionType::ref_neighbourhood, Nation::england), {})
             .period;
    CHECK(period.kind == PeriodKind::referendum_neighbourhood);
    CHECK(iso(period.opens) == "2025-01-20");
}
