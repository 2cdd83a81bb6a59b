#include "evenhand/web/record_pages.hpp"
#include "web/support/holds.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::holds;

TEST_CASE("the audit says whether it holds, and goes on to older entries", "[web]") {
    const auto site = evenhand::tests::example_site();
    web::AuditPage page;
    workflow::Fact fact{evenhand::base::day_of(2027, 3, 1), {"al"}, {}, "export", {}, {{"what", "<b>"}}};
    page.entries = {workflow::sealed(fact, workflow::start_of_chain())};
    page.go_on = 12;
    page.check.emplace();
    page.check->head.number = 40;
    std::string html = web::audit_page(evenhand::tests::example_view(*site), page);
    CHECK(holds(html, "The audit holds: 40 entries were verified"));
    CHECK(holds(html, "&amp;before=12"));
    CHECK(holds(html, "&lt;b&gt;"));
    page.check->faults = {"entry 3 was changed"};
    html = web::audit_page(evenhand::tests::example_view(*site), page);
    CHECK(holds(html, "The audit does not hold: 1 fault."));
    CHECK(holds(html, "entry 3 was changed"));
    CHECK(holds(web::audit_csv(page.entries), "\"what=<b>\""));
}

TEST_CASE("a search of the audit goes by the days of London", "[web]") {
    workflow::Entry entry;
    entry.fact.at = evenhand::base::day_of(2027, 7, 1) + std::chrono::hours(23) + std::chrono::minutes(30);
    web::AuditFilter filter;
    filter.from = evenhand::base::day_of(2027, 7, 2);
    CHECK(filter.holds(entry));
    filter.from = evenhand::base::day_of(2027, 7, 3);
    CHECK_FALSE(filter.holds(entry));
}
