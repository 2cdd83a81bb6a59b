#include "evenhand/workflow/acts.hpp"

#include <catch2/catch.hpp>

namespace workflow = evenhand::workflow;
namespace base = evenhand::base;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

evenhand::calendar::Period period(base::Day opens) {
    evenhand::calendar::Period made;
    made.election = "local.x.2027-05-06";
    made.opens = opens;
    made.closes = base::day_of(2027, 5, 6);
    return made;
}

}  // namespace

TEST_CASE("a decision is due when the text is to appear, in London's time", "[workflow]") {
    const workflow::Instant now = base::day_of(2027, 3, 20);
    workflow::Schedule schedule{base::day_of(2027, 3, 27), {}, {}};
    CHECK(workflow::due_of(schedule, {}, now).at == base::day_of(2027, 3, 27) + hours(9));
    schedule.time = minutes(14 * 60 + 30);
    CHECK(workflow::due_of(schedule, {}, now).at == base::day_of(2027, 3, 27) + hours(14) + minutes(30));
    schedule.day = base::day_of(2027, 4, 2);
    const auto summer = workflow::due_of(schedule, {}, now);
    CHECK(summer.at == base::day_of(2027, 4, 2) + hours(13) + minutes(30));
    CHECK(summer.why == "it is to appear on 2 April 2027");
}

TEST_CASE("an embargo makes a decision due earlier, never later", "[workflow]") {
    const workflow::Instant now = base::day_of(2027, 3, 20);
    workflow::Schedule schedule{base::day_of(2027, 3, 27), {}, base::day_of(2027, 3, 26) + hours(18)};
    CHECK(workflow::due_of(schedule, {}, now).at == *schedule.embargo);
    CHECK(workflow::due_of(schedule, {}, now).why == "its embargo ends");
    schedule.embargo = base::day_of(2027, 3, 28) + hours(0);
    CHECK(workflow::due_of(schedule, {}, now).at == base::day_of(2027, 3, 27) + hours(9));
}

TEST_CASE("a decision is due before a restricted period opens on the way", "[workflow]") {
    const workflow::Instant now = base::day_of(2027, 3, 20) + hours(12);
    const workflow::Schedule schedule{base::day_of(2027, 4, 1), {}, {}};
    const auto due = [&](base::Day opens) {
        const evenhand::calendar::Period periods[] = {period(opens)};
        return workflow::due_of(schedule, periods, now);
    };
    CHECK(due(base::day_of(2027, 3, 24)).at == base::day_of(2027, 3, 24) + hours(0));
    CHECK(due(base::day_of(2027, 3, 24)).why ==
          "the restricted period for local.x.2027-05-06 opens on 24 March 2027");
    // Midnight in summer time is an hour earlier in UTC.
    CHECK(due(base::day_of(2027, 4, 1)).at == base::day_of(2027, 3, 31) + hours(23));
    CHECK(due(base::day_of(2027, 3, 20)).why == "it is to appear on 1 April 2027");
    CHECK(due(base::day_of(2027, 4, 2)).why == "it is to appear on 1 April 2027");
}
