#include "evenhand/base/day.hpp"
#include "evenhand/workflow/identifiers.hpp"

#include <catch2/catch.hpp>

namespace workflow = evenhand::workflow;
namespace base = evenhand::base;

TEST_CASE("a name to sign in with is short, in small letters and begins with one", "[workflow]") {
    for (const char* good : {"jo", "jo.bell", "j_b-2", "abcdefghijklmnopqrstuvwxyz01234567890123"}) {
        CHECK(workflow::is_person_id(good));
    }
    for (const char* bad : {"", "j", "Jo", "2jo", ".jo", "jo bell", "jo\n", "siân",
                            "abcdefghijklmnopqrstuvwxyz012345678901234"}) {
        CHECK_FALSE(workflow::is_person_id(bad));
    }
}

TEST_CASE("a moment is written in UTC and read back", "[workflow]") {
    const workflow::Instant moment =
        base::day_of(2027, 4, 8) + std::chrono::hours(6) + std::chrono::minutes(5) + std::chrono::seconds(9);
    CHECK(workflow::iso(moment) == "2027-04-08T06:05:09Z");
    CHECK(*workflow::parse_instant("2027-04-08T06:05:09Z") == moment);
    for (const char* bad : {"", "2027-04-08", "2027-04-08T06:05:09", "2027-04-08 06:05:09Z",
                            "2027-02-30T06:05:09Z", "2027-04-08T24:00:00Z", "2027-04-08T06:60:00Z",
                            "2027-04-08T06:05:60Z", "2027-04-08T06:05:09Z ", "+027-04-08T06:05:09Z"}) {
        CHECK_FALSE(workflow::parse_instant(bad).ok());
    }
}
