#include "calendar/shipped.hpp"
#include "evenhand/calendar/listing.hpp"

#include <catch2/catch.hpp>

using namespace evenhand::calendar;
using evenhand::tests::election;
using evenhand::tests::shipped;

TEST_CASE("an explanation counts day by day and names what takes a day out", "[calendar]") {
    const Election poll = election("local.x.2026-05-07");
    const std::string text = explanation(poll, shipped().timetable(poll));
    CHECK(text.find("local.x.2026-05-07: poll on Thursday 7 May 2026\n") == 0);
    CHECK(text.find("     1  Wednesday 6 May 2026\n") != std::string::npos);
    CHECK(text.find("     -  Monday 4 May 2026            Early May bank holiday\n") != std::string::npos);
    CHECK(text.find("     -  Sunday 3 May 2026\n") != std::string::npos);
    CHECK(text.find(
              "    25  Monday 30 March 2026         Notice of election: last day (SI 2006/3304 Sch 3 r.1)") !=
          std::string::npos);
    CHECK(text.find("    19  Thursday 9 April 2026        Nominations close, 16:00") != std::string::npos);
}

TEST_CASE("counts that differ are told apart", "[calendar]") {
    const Election poll = election("local.x.2022-05-05", Nation::scotland);
    const std::string text = explanation(poll, shipped().timetable(poll));
    CHECK(text.find("     -  Monday 18 April 2022         Easter Monday\n") != std::string::npos);
    CHECK(text.find("    12  Monday 18 April 2022         Last day to register to vote, 23:59") !=
          std::string::npos);
}

TEST_CASE("dates that are not counted in working days are told too", "[calendar]") {
    const Election poll = election("ref.x.2027-06-10", ElectionType::ref_governance, Nation::england);
    const std::string text = explanation(poll, shipped().timetable(poll));
    CHECK(text.find("Ban on publicity starts: Thursday 13 May 2027, 28 calendar days before 10 June 2027") !=
          std::string::npos);
}
