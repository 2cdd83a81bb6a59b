#include "evenhand/messages/catalogue.hpp"
#include "workflow/refusal.hpp"

#include <catch2/catch.hpp>

namespace workflow = evenhand::workflow;
namespace base = evenhand::base;
using workflow::Refusal;

TEST_CASE("a refusal is said in English from its key and its details", "[workflow]") {
    const auto claimed = workflow::refusal(Refusal::Sort::claim, "why.claimed", {{"who", "bo"}});
    CHECK(claimed.sort == Refusal::Sort::claim);
    CHECK(claimed.sentence == "bo has claimed it and is dealing with it");
    CHECK(claimed.mend == "ask bo, or take it over with a reason");
    const auto state =
        workflow::refusal(Refusal::Sort::state, "why.not_from_here",
                          {{"state", "submitted"}, {"act", "take-over"}, {"acts", "claim, edit"}});
    CHECK(state.sentence == "it is waiting for a decision, and take-over is not possible from there");
    CHECK(state.mend == "possible now: claim, edit");
    const auto day = workflow::refusal(Refusal::Sort::day, "why.day_passed", {{"day", "2027-05-06"}});
    CHECK(day.sentence ==
          "the day it was to appear, " + base::in_short_words(base::day_of(2027, 5, 6)) + ", has passed");
    const auto role = workflow::refusal(Refusal::Sort::permission, "why.no_role",
                                        {{"who", "ann"},
                                         {"council", "exampleshire"},
                                         {"act", "approve"},
                                         {"roles", "clerk,monitoring-officer"}});
    CHECK(role.mend == "it takes the role of clerk or monitoring officer");
}

TEST_CASE("a refusal without a detail of its message, or with a key that is none, is a bug", "[workflow]") {
    CHECK_THROWS_AS(workflow::refusal(Refusal::Sort::claim, "why.claimed"), base::Bug);
    CHECK_THROWS_AS(workflow::refusal(Refusal::Sort::claim, "why.nothing"), base::Bug);
}
