#include "evenhand/web/queue_pages.hpp"
#include "web/offers.hpp"
#include "web/support/holds.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::holds;

TEST_CASE("what was taken out and put in is told to who cannot see it, too", "[web]") {
    const auto site = evenhand::tests::example_site();
    workflow::History history;
    history.submission.title = "Bins";
    using Kind = workflow::Stretch::Kind;
    const web::ComparePage page{.history = history,
                                .from = 1,
                                .to = 2,
                                .stretches = {{Kind::same, "a "}, {Kind::gone, "<b>"}, {Kind::fresh, "c"}}};
    const std::string html = web::compare_page(evenhand::tests::example_view(*site), page);
    CHECK(holds(html, "[taken out: </span><del>&lt;b&gt;</del>"));
    CHECK(holds(html, "[put in: </span><ins>c</ins>"));
    CHECK_FALSE(holds(html, "Findings"));
}

TEST_CASE("what is judged otherwise is told with both levels, and what the day has to do with it", "[web]") {
    const auto site = evenhand::tests::example_site();
    workflow::History history;
    workflow::Comparison comparison;
    workflow::AssessedFinding before;
    before.title = "Quotes a member";
    before.text = "said";
    workflow::AssessedFinding after = before;
    after.level = evenhand::rules::Level::stop;
    comparison.levels = {{before, after}};
    comparison.begun = {{"local.exampleshire.2027-05-06", evenhand::base::day_of(2027, 3, 29),
                         evenhand::base::day_of(2027, 5, 6), "why"}};
    const web::ComparePage page{
        .history = history, .from = 1, .to = 2, .stretches = {}, .comparison = comparison};
    const std::string html = web::compare_page(evenhand::tests::example_view(*site), page);
    CHECK(holds(html, "1 finding at another level"));
    CHECK(holds(html, "Quotes a member: “said”"));
    CHECK(holds(html,
                "Now inside the restricted period for local.exampleshire.2027-05-06, Monday 29 March 2027"));
}
