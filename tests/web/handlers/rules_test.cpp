#include "evenhand/base/percent.hpp"
#include "web/support/holds.hpp"
#include "web/support/office.hpp"

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::Browser;
using evenhand::tests::header_of;
using evenhand::tests::holds;
using evenhand::tests::Service;

TEST_CASE("each rule has a page that everybody may read, and on which a text is tried", "[web]") {
    Service service;
    Browser browser(service);
    CHECK(holds(browser.get("/rules"), "href=\"/rules/member-quote\""));
    CHECK(browser.get("/rules/no-such-rule").status == 404);
    const auto found = browser.post(
        "/rules/member-quote", "text=" + evenhand::base::percent_encoded(evenhand::tests::quoting_release) +
                                   "&on-day=8&on-month=4&on-year=2027");
    CHECK(found.status == 200);
    CHECK(holds(found, "eh-finding--stop"));
    CHECK(holds(browser.post("/rules/member-quote", "text=Bins&on-day=8&on-month=4&on-year=2027"),
                "This rule finds nothing"));
    CHECK(browser.post("/rules/member-quote", "text=").status == 422);
}
