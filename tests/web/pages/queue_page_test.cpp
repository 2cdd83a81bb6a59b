#include "evenhand/web/queue_pages.hpp"
#include "web/support/holds.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::holds;

TEST_CASE("a row of the queue leads to its text, says what is overdue, and pages go on", "[web]") {
    const auto site = evenhand::tests::example_site();
    web::QueuePage page;
    workflow::Submission row;
    row.id = {7};
    row.title = "Bins & <b>";
    row.state = workflow::State::submitted;
    row.due = evenhand::base::day_of(2027, 3, 1);
    row.claim = workflow::Claim{{"al"}, {}};
    page.rows = {{row}, 101};
    page.filter.title = "a&b";
    page.filter.page = 2;
    page.names = {{{"al"}, "Al Clerk"}};
    page.now = evenhand::base::day_of(2027, 3, 2);
    const std::string html = web::queue_page(evenhand::tests::example_view(*site), page);
    CHECK(holds(html, "href=\"/queue/7\">Bins &amp; &lt;b&gt;</a>"));
    CHECK(holds(html, "Overdue"));
    CHECK(holds(html, "Al Clerk"));
    CHECK(holds(html, "Page 2 of 3"));
    CHECK(holds(html, "title=a%26b&amp;page=3"));
}
