#include "evenhand/web/rule_hits_page.hpp"
#include "web/support/holds.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;
using evenhand::tests::holds;

TEST_CASE("each rule has its row, also one that found nothing, and a cut is told", "[web]") {
    const auto site = evenhand::tests::example_site();
    const auto view = evenhand::tests::example_view(*site);
    web::RuleHitsPage page;
    page.submissions = 1;
    const std::string html = web::rule_hits_page(view, page);
    for (const auto& rule : site->councils.front()->library().rules.rules()) {
        CHECK(holds(html, "/rules/" + rule.id));
    }
    CHECK(holds(html, "1 text of the queue"));
    CHECK_FALSE(holds(html, "Only the newest"));
    page.cut = true;
    CHECK(holds(web::rule_hits_page(view, page), "Only the newest"));
}
