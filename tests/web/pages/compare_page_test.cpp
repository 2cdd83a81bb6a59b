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
