// Each trap of the law has a test named after it.
#include "calendar/shipped.hpp"

#include <catch2/catch.hpp>

#include <random>

using evenhand::base::day_of;
using evenhand::base::iso;
using namespace evenhand::calendar;
using evenhand::tests::date_of;
using evenhand::tests::election;
using evenhand::tests::shipped;

namespace {

const Deadline& deadline(const Timetable& timetable, Event event) {
    const Deadline* found = timetable.find(event);
    REQUIRE(found != nullptr);
    return *found;
}

}  // namespace

TEST_CASE("an English local election has every deadline, with time, reason and law", "[calendar]") {
    const auto timetable = shipped().timetable(election("local.x.2026-05-07"));
    const std::pair<Event, const char*> expected[] = {
        {Event::notice_of_election_last, "2026-03-30"}, {Event::nominations_close, "2026-04-09"},
        {Event::withdrawals_close, "2026-04-09"},       {Event::sopn_last, "2026-04-10"},
        {Event::registration_deadline, "2026-04-20"},   {Event::postal_deadline, "2026-04-21"},
        {Event::proxy_deadline, "2026-04-28"},          {Event::vac_deadline, "2026-04-28"},
        {Event::notice_of_poll_last, "2026-04-28"}};
    CHECK(timetable.deadlines.size() == std::size(expected));
    for (const auto& [event, day] : expected) {
        CHECK(iso(*deadline(timetable, event).day) == day);
    }
    const Deadline& notice = deadline(timetable, Event::notice_of_election_last);
    CHECK(notice.why ==
          "25 working days before 7 May 2026, not counting weekends, 3 April 2026 (Good Friday), "
          "6 April 2026 (Easter Monday), 4 May 2026 (Early May bank holiday)");
    CHECK(notice.source == "SI 2006/3304 Sch 3 r.1");
    CHECK(deadline(timetable, Event::nominations_close).time == "16:00");
    CHECK(deadline(timetable, Event::postal_deadline).time == "17:00");
}

TEST_CASE(
    "trap: Easter Monday is out of the count to nominations in Scotland and in the count to registration",
    "[calendar]") {
    const Election council = election("local.argyll-and-bute.2022-05-05", Nation::scotland);
    CHECK(date_of(council, Event::notice_of_election_first) == "2022-03-14");
    CHECK(date_of(council, Event::notice_of_election_last) == "2022-03-23");
    CHECK(date_of(council, Event::nominations_close) == "2022-03-30");
    CHECK(date_of(council, Event::registration_deadline) == "2022-04-18");
    CHECK(date_of(election("local.east-lothian.x.by.2019-05-09", Nation::scotland),
                  Event::registration_deadline) == "2019-04-22");
}

TEST_CASE("trap: at a general election a holiday in any nation is out, but registration goes by local days",
          "[calendar]") {
    for (const Nation nation : {Nation::england, Nation::wales, Nation::scotland}) {
        const Election general = election("parl.2019-12-12", nation);
        CHECK(date_of(general, Event::postal_deadline) == "2019-11-26");
        CHECK(date_of(general, Event::registration_deadline) == "2019-11-26");
    }
    const Election local = election("parl.somewhere.by.2019-12-12");
    CHECK(date_of(local, Event::postal_deadline) == "2019-11-27");
}

TEST_CASE("trap: St Andrew's Day is out of every local count in Scotland", "[calendar]") {
    const Election by_election = election("local.dumfries-and-galloway.x.by.2022-12-08", Nation::scotland);
    CHECK(date_of(by_election, Event::registration_deadline) == "2022-11-21");
    CHECK(date_of(by_election, Event::nominations_close) == "2022-11-04");
}

TEST_CASE("trap: the day of the state funeral froze what had been published", "[calendar]") {
    const Election sherbourne = election("local.coventry.sherbourne.by.2022-09-22");
    CHECK(date_of(sherbourne, Event::nominations_close) == "2022-08-25");
    CHECK(date_of(sherbourne, Event::registration_deadline) == "2022-09-06");
    CHECK(date_of(sherbourne, Event::postal_deadline) == "2022-09-07");
    const auto timetable = shipped().timetable(sherbourne);
    CHECK(deadline(timetable, Event::postal_deadline).why.find("19 September 2022 counts, because") !=
          std::string::npos);
    // The proxy deadline had not passed when the day was proclaimed, so it moved.
    CHECK(date_of(sherbourne, Event::proxy_deadline) == "2022-09-13");
    const Election bow =
        election("ref.roman-road-bow.2022-10-13", ElectionType::ref_neighbourhood, Nation::england);
    CHECK(date_of(bow, Event::notice_of_referendum_last) == "2022-09-08");
    CHECK(date_of(bow, Event::registration_deadline) == "2022-09-27");
}

TEST_CASE("trap: a holiday announced months ahead is simply counted out", "[calendar]") {
    CHECK(date_of(election("local.belfast.2023-05-18", Nation::northern_ireland),
                  Event::notice_of_election_last) == "2023-04-11");
    CHECK(date_of(election("local.x.y.by.2023-05-22"), Event::postal_deadline) == "2023-05-04");
}

TEST_CASE("trap: the extra Scottish holiday of June 2026 moves Scottish counts alone", "[calendar]") {
    CHECK(date_of(election("local.x.y.by.2026-06-18", Nation::scotland), Event::proxy_deadline) ==
          "2026-06-09");
    CHECK(date_of(election("local.x.y.by.2026-06-18", Nation::england), Event::proxy_deadline) ==
          "2026-06-10");
}

TEST_CASE("trap: Christmas Eve is out and New Year's Eve is in", "[calendar]") {
    const Election portslade = election("local.brighton-and-hove.south-portslade.by.2024-01-11");
    CHECK(date_of(portslade, Event::registration_deadline) == "2023-12-21");
    CHECK(date_of(portslade, Event::postal_deadline) == "2023-12-22");
    CHECK(date_of(portslade, Event::proxy_deadline) == "2024-01-03");
}

TEST_CASE("trap: casual vacancies of councils in Northern Ireland count forward", "[calendar]") {
    Election by_election = election("local.belfast.x.by.2026-06-25", Nation::northern_ireland);
    CHECK(date_of(by_election, Event::notice_of_election_last).empty());
    CHECK(shipped().timetable(by_election).find(Event::notice_of_election_last)->why.find("add 'vacancy'") !=
          std::string::npos);
    by_election.vacancy = day_of(2026, 4, 20);
    CHECK(date_of(by_election, Event::notice_of_election_last) == "2026-05-20");
    by_election.notice = day_of(2026, 5, 13);
    CHECK(date_of(by_election, Event::nominations_close) == "2026-05-22");
    CHECK(date_of(by_election, Event::postal_deadline) == "2026-06-05");
}

TEST_CASE("trap: absent votes in Northern Ireland close on day 14 for post and proxy alike", "[calendar]") {
    const Election assembly = election("nia.2017-03-02");
    CHECK(date_of(assembly, Event::postal_deadline) == "2017-02-10");
    CHECK(date_of(assembly, Event::proxy_deadline) == "2017-02-10");
    CHECK(date_of(assembly, Event::nominations_close) == "2017-02-08");
    CHECK(date_of(election("parl.2024-07-04", Nation::northern_ireland), Event::proxy_deadline) ==
          "2024-06-14");
}

TEST_CASE("trap: London's notice is due five working days before a borough's", "[calendar]") {
    CHECK(date_of(election("gla.2024-05-02"), Event::notice_of_election_last) == "2024-03-19");
    CHECK(date_of(election("gla.2024-05-02"), Event::nominations_close) == "2024-03-27");
    CHECK(date_of(election("gla.2024-05-02"), Event::sopn_last) == "2024-04-02");
    CHECK(date_of(election("local.camden.2024-05-02"), Event::notice_of_election_last) == "2024-03-26");
}

TEST_CASE("trap: a police election closes on day 19 and states its candidates on day 18", "[calendar]") {
    CHECK(date_of(election("pcc.2024-05-02"), Event::nominations_close) == "2024-04-05");
    CHECK(date_of(election("pcc.2024-05-02"), Event::sopn_last) == "2024-04-08");
    CHECK(date_of(election("pcc.2024-05-02", Nation::wales), Event::vac_deadline) == "2024-04-24");
}

TEST_CASE("trap: the dissolution is day 25 of a general election and the notice day 22", "[calendar]") {
    const std::array<const char*, 3> polls[] = {{"parl.2015-05-07", "2015-03-30", "2015-04-02"},
                                                {"parl.2017-06-08", "2017-05-03", "2017-05-08"},
                                                {"parl.2019-12-12", "2019-11-06", "2019-11-11"},
                                                {"parl.2024-07-04", "2024-05-30", "2024-06-04"}};
    for (const auto& [id, dissolution, notice] : polls) {
        CHECK(date_of(election(id), Event::dissolution) == dissolution);
        CHECK(date_of(election(id), Event::notice_of_election_last) == notice);
    }
}

TEST_CASE("trap: before 2014 nominations closed at noon and registration on day 11", "[calendar]") {
    const auto sussex = shipped().timetable(election("pcc.sussex.2012-11-15"));
    CHECK(iso(*deadline(sussex, Event::nominations_close).day) == "2012-10-19");
    CHECK(deadline(sussex, Event::nominations_close).time == "12:00");
    CHECK(iso(*deadline(sussex, Event::registration_deadline).day) == "2012-10-31");
    CHECK(date_of(election("local.x.2014-05-22"), Event::registration_deadline) == "2014-05-06");
}

TEST_CASE("trap: postal votes of the Scottish Parliament closed on day 21 in 2021 only", "[calendar]") {
    CHECK(date_of(election("sp.2021-05-06"), Event::postal_deadline) == "2021-04-06");
    CHECK(date_of(election("sp.2026-05-07"), Event::postal_deadline) == "2026-04-21");
}

TEST_CASE("trap: voter authority certificates exist where voters must show identification", "[calendar]") {
    CHECK(date_of(election("local.x.2023-05-04"), Event::vac_deadline) == "2023-04-25");
    CHECK(date_of(election("local.x.2022-05-05"), Event::vac_deadline).empty());
    CHECK(date_of(election("local.x.2027-05-06", Nation::wales), Event::vac_deadline).empty());
    CHECK(date_of(election("sp.2026-05-07"), Event::vac_deadline).empty());
    CHECK(date_of(election("parl.2024-07-04", Nation::scotland), Event::vac_deadline) == "2024-06-26");
}

TEST_CASE("trap: each ban of a referendum counts its own way", "[calendar]") {
    const Election union_poll = election("ref.eu.2016-06-23", ElectionType::ref_national, Nation::england);
    CHECK(date_of(union_poll, Event::publicity_ban_start) == "2016-05-27");
    CHECK(date_of(union_poll, Event::publicity_ban_end) == "2016-06-23");
    CHECK(date_of(union_poll, Event::registration_deadline) == "2016-06-09");
    const Election independence =
        election("ref.scotland.2014-09-18", ElectionType::ref_national, Nation::scotland);
    CHECK(date_of(independence, Event::publicity_ban_start) == "2014-08-21");
    CHECK(date_of(independence, Event::registration_deadline) == "2014-09-02");
    const Election governance =
        election("ref.bath.2016-03-10", ElectionType::ref_governance, Nation::england);
    CHECK(date_of(governance, Event::publicity_ban_start) == "2016-02-11");
    CHECK(date_of(governance, Event::notice_of_referendum_last) == "2016-02-04");
    const Election plan =
        election("ref.wiltshire.2025-02-27", ElectionType::ref_neighbourhood, Nation::england);
    CHECK(date_of(plan, Event::information_statement_last) == "2025-01-20");
    CHECK(date_of(plan, Event::publicity_ban_start) == "2025-01-20");
}

TEST_CASE("trap: the City of London keeps its own count and its own breaks", "[calendar]") {
    const Election ward = election("local.city-of-london.aldgate.by.2026-04-16");
    CHECK(date_of(ward, Event::nominations_close) == "2026-03-18");
    CHECK(date_of(ward, Event::registration_deadline).empty());
}

TEST_CASE("a date beyond the data is unknown and says how far they reach", "[calendar]") {
    const auto timetable = shipped().timetable(election("local.x.2029-05-03"));
    const Deadline& notice = deadline(timetable, Event::notice_of_election_last);
    CHECK_FALSE(notice.day);
    CHECK(notice.why.find("unknown: the bank holidays are known from 1 January 2011 to 31 December 2028") ==
          0);
}

TEST_CASE("a later poll never has an earlier last day for its notice", "[calendar]") {
    for (const char* type : {"local", "parl", "gla", "parish", "senedd", "sp", "nia"}) {
        std::string before;
        for (auto poll = day_of(2015, 1, 8); poll < day_of(2028, 12, 1); poll += std::chrono::days{7}) {
            const std::string last =
                date_of(election(std::string(type) + ".x." + iso(poll)), Event::notice_of_election_last);
            // 19 September 2022 freezes what had passed, so the polls around it are for the trap's own test.
            const bool frozen = iso(poll) > "2022-09-01" && iso(poll) < "2022-11-20";
            if (!frozen) {
                INFO(type << ' ' << iso(poll));
                CHECK(before < last);
            }
            before = last;
        }
    }
}
