#include "app/demo/council.hpp"
#include "evenhand/calendar/council_calendar.hpp"
#include "evenhand/council/profile.hpp"

#include <catch2/catch.hpp>

namespace demo = evenhand::app::demo;
namespace base = evenhand::base;

TEST_CASE(
    "the demonstration's council can be read on every day of four years, its polls on Thursdays to come",
    "[app]") {
    for (base::Day today = base::day_of(2026, 1, 1); today < base::day_of(2030, 1, 1);
         today += std::chrono::days(1)) {
        const auto profile =
            evenhand::council::parse_profile(demo::council_file(today, demo::ByElection::called), "council");
        REQUIRE(profile.ok());
        REQUIRE(profile->elections.size() == 2);
        for (const auto& election : profile->elections) {
            CHECK(std::chrono::weekday(election.id.poll()) == std::chrono::Thursday);
            CHECK(election.id.poll() > today);
        }
        CHECK(profile->people.size() == 5);
    }
    const auto before = evenhand::council::parse_profile(
        demo::council_file(base::day_of(2027, 1, 1), demo::ByElection::not_yet), "council");
    REQUIRE(before.ok());
    CHECK(before->elections.size() == 1);
}
