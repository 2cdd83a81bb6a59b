#include "evenhand/web/record_pages.hpp"
#include "web/support/holds.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::holds;

TEST_CASE("an urgent release is told as one, on the page and in the list for spreadsheets", "[web]") {
    const auto site = evenhand::tests::example_site();
    const auto view = evenhand::tests::example_view(*site);
    web::ReportsPage page;
    web::ReportLine line;
    line.submission.title = "Water";
    line.submission.release = workflow::Release{{"ann"}, evenhand::base::day_of(2027, 3, 1), {1}, ""};
    line.submission.urgency = workflow::Urgency{"flood", "Ann Chief", {}, {}, {}, ""};
    line.waived = {"Released without approval: flood"};
    page.lines = {line};
    CHECK(holds(web::reports_page(view, page), "Released urgently; Ann Chief answers for it"));
    const std::string csv = web::reports_csv(view, page);
    CHECK(holds(csv, ",yes,clear,\"Released without approval: flood\"\r\n"));
    CHECK(holds(web::reports_page(view, {}), "Nothing was released"));
}
