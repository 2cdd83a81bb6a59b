#include "calendar/shipped.hpp"
#include "evenhand/base/data.hpp"
#include "evenhand/calendar/listing.hpp"

#include <catch2/catch.hpp>

using evenhand::base::day_of;
using evenhand::base::parse_json;
using namespace evenhand::calendar;
using evenhand::tests::compiled;
using evenhand::tests::election;
using evenhand::tests::shipped;

namespace {

Listing listed(const std::vector<Election>& elections, evenhand::base::Day from = day_of(2011, 1, 1),
               evenhand::base::Day to = day_of(2032, 12, 31)) {
    return listing(shipped(), compiled(elections), elections, from, to);
}

std::string text_at(const evenhand::base::Node& node, std::string_view key) {
    return *node.find(key)->text();
}

}  // namespace

TEST_CASE("the JSON of a listing has the keys of the contract", "[calendar]") {
    const auto root = parse_json(listing_json(listed({election("local.x.2027-05-06")})), "out").value();
    const auto& elections = *root.find("elections")->array();
    REQUIRE(elections.size() == 1);
    CHECK(text_at(elections[0], "id") == "local.x.2027-05-06");
    CHECK(text_at(elections[0], "type") == "local");
    CHECK(text_at(elections[0], "nation") == "england");
    CHECK(text_at(elections[0], "poll") == "2027-05-06");
    CHECK(text_at(elections[0], "state") == "scheduled");
    const auto& deadlines = *elections[0].find("deadlines")->array();
    REQUIRE(deadlines.size() == 9);
    CHECK(text_at(deadlines[0], "event") == "notice_of_election_last");
    CHECK(text_at(deadlines[0], "date") == "2027-03-31");
    CHECK(deadlines[0].find("time")->is_null());
    CHECK(text_at(deadlines[1], "event") == "nominations_close");
    CHECK(text_at(deadlines[1], "time") == "16:00");
    CHECK(text_at(deadlines[1], "source").find("SI 2006/3304") == 0);
    const auto& periods = *root.find("periods")->array();
    REQUIRE(periods.size() == 1);
    CHECK(text_at(periods[0], "opens") == "2027-03-31");
    CHECK(text_at(periods[0], "closes") == "2027-05-06");
    CHECK(text_at(periods[0], "why").find("opens 31 March 2027") == 0);
}

TEST_CASE("what cannot be known is null in the JSON and said in the text", "[calendar]") {
    const Listing beyond = listed({election("local.x.2029-05-03")});
    const auto root = parse_json(listing_json(beyond), "out").value();
    const auto& period = root.find("periods")->array()->front();
    CHECK(period.find("opens")->is_null());
    CHECK(text_at(period, "closes") == "2029-05-03");
    const auto& deadlines = *root.find("elections")->array()->front().find("deadlines")->array();
    CHECK(deadlines.back().find("date")->is_null());
    CHECK(listing_text(beyond).find("unknown from 1 January 2029") != std::string::npos);
}

TEST_CASE("a listing holds what touches its days and nothing else", "[calendar]") {
    const std::vector<Election> elections{election("local.x.2026-05-07"), election("local.x.2027-05-06")};
    CHECK(listed(elections, day_of(2027, 1, 1), day_of(2027, 12, 31)).elections.size() == 1);
    CHECK(listed(elections, day_of(2026, 5, 7), day_of(2027, 3, 31)).periods.size() == 2);
    CHECK(listed(elections, day_of(2026, 6, 1), day_of(2026, 6, 30)).elections.empty());
    CHECK(listed(elections, day_of(2026, 6, 1), day_of(2026, 6, 30)).periods.empty());
}

TEST_CASE("the text gives each period with its reason and each date with its law", "[calendar]") {
    const std::string text = listing_text(listed({election("local.x.2027-05-06")}));
    CHECK(text.find("31 March 2027 to 6 May 2027  local.x.2027-05-06") != std::string::npos);
    CHECK(text.find("Nominations close                                     Friday 9 April 2027") ==
          std::string::npos);
    CHECK(text.find("Thursday 8 April 2027") != std::string::npos);
    CHECK(text.find("16:00") != std::string::npos);
}

TEST_CASE("are we restricted, why, until when", "[calendar]") {
    Election by_election = election("local.x.northgate.by.2026-09-17");
    by_election.area = "Northgate";
    PeriodSettings ward_only;
    ward_only.by_elections = PeriodScope::area_only;
    const auto council = compiled({by_election}, ward_only);
    const auto restricted = council.on(day_of(2026, 8, 14));
    CHECK(status_text(restricted)
              .find("Friday 14 August 2026: restricted, until Thursday 17 September 2026\n") == 0);
    CHECK(status_text(restricted).find("(Northgate only)") != std::string::npos);
    CHECK(status_text(restricted).find("any member may be standing") != std::string::npos);
    CHECK(status_text(council.on(day_of(2026, 7, 1))) == "Wednesday 1 July 2026: not restricted\n");
    CHECK(status_text(council.on(day_of(2029, 7, 1))).find("unknown from 1 January 2029") !=
          std::string::npos);
    const auto json = parse_json(status_json(restricted), "out").value();
    CHECK(*json.find("restricted")->boolean());
    CHECK(*json.find("may_be_standing")->boolean());
    CHECK(
        parse_json(status_json(council.on(day_of(2029, 7, 1))), "out").value().find("restricted")->is_null());
    CHECK_FALSE(*parse_json(status_json(council.on(day_of(2026, 7, 1))), "out")
                     .value()
                     .find("restricted")
                     ->boolean());
}
