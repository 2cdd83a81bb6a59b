#include "evenhand/web/website_pages.hpp"
#include "web/support/holds.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;
using evenhand::tests::holds;
namespace evenhand::tests {

TEST_CASE("without a source the website's page promises nothing", "[web]") {
    const auto site = example_site();
    CHECK(holds(web::website_page(example_view(*site), {}), "No scan of the council’s website"));
    CHECK(holds(web::website_page(view_in(messages::Language::welsh, *site), {}), "Nid oes sgan"));
}

TEST_CASE("the website's page tells what is scanned, how old it is and what was found", "[web]") {
    const auto site = example_site();
    const scan::Instant now{base::day_of(2027, 4, 8)};
    web::WebsitePage page;
    scan::SourceRow row;
    row.source = {1, "exampleshire", scan::SourceKind::feed, "https://www.exampleshire.gov.uk/rss", {}, {}};
    row.state.last_good = now;
    row.state.next_due = now;
    row.state.why = "500: <the server> failed";
    page.sources = {row};
    page.alarms = {{scan::Alarm::Kind::no_good_scan, 1, "no good scan for 30 hours"}};
    scan::Item item;
    item.id = 7;
    item.title = "Library <b>opens</b>";
    item.version = 1;
    item.state = scan::ItemState::online;
    item.verdict = policy::Verdict::stop;
    item.recognition = scan::Recognition::unseen;
    page.items = {{item, {}}};
    page.total = 60;
    page.runs = {{1, 1, now, now, 20, 19, 1, 2, 3, 0, 4, 5, 6, 7, ""}};
    for (const auto language : {messages::Language::english, messages::Language::welsh}) {
        const auto html = web::website_page(view_in(language, *site), page);
        CHECK(holds(html, "Library &lt;b&gt;opens&lt;/b&gt;"));
        CHECK(holds(html, "/website/7"));
        CHECK(holds(html, "no good scan for 30 hours"));
        CHECK(holds(html, "500: &lt;the server&gt; failed"));
        CHECK(holds(html, "/website?page=2"));
    }
    const auto html = web::website_page(example_view(*site), page);
    CHECK(holds(html, "Never passed the queue"));
    CHECK(holds(html, "1 new, 2 changed, 3 the same, 4 gone, 5 could not be looked at"));
    CHECK(holds(html, "8 April 2027, 01:00"));
}

}  // namespace evenhand::tests
