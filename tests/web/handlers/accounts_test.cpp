#include "web/support/holds.hpp"
#include "web/support/office.hpp"

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::Browser;
using evenhand::tests::header_of;
using evenhand::tests::holds;
using evenhand::tests::Service;

TEST_CASE("an administrator adds, changes and disables accounts, nobody else sees them", "[web]") {
    Service service;
    auto jo = service.scene.person("jo", workflow::Role::administrator);
    jo.grants = {{{}, workflow::Role::administrator}};
    jo.version = 1;
    service.write(workflow::PutAccount{jo});
    service.write(workflow::PutPassword{{"jo"}, "hashed:correct horse"});
    Browser browser(service);
    browser.sign_in("jo");
    CHECK(holds(browser.get("/accounts"), "ann Example (ann)"));
    CHECK(holds(browser.get("/council"), "href=\"/accounts\""));
    const auto added = browser.post(
        "/accounts", "act=add&id=cy&name=Cy+Rowe&password=correct+horse+battery&role=author&of=exampleshire");
    CHECK(holds(added, "Cy Rowe (cy)"));
    CHECK(browser.post("/accounts", "act=grant&id=cy&cy-role=reader&cy-of=exampleshire").status == 200);
    CHECK(service.scene.records.account({"cy"}).value()->grants.size() == 2);
    CHECK(browser.post("/accounts", "act=take-back&id=cy&role=reader&of=exampleshire").status == 200);
    CHECK(holds(browser.post("/accounts", "act=disable&id=cy"), "Disabled"));
    const auto wrong = browser.post("/accounts", "act=add&id=X&name=Kept&password=short&role=author&of=");
    CHECK(wrong.status == 422);
    CHECK(holds(wrong, "value=\"Kept\""));
    const auto poor = browser.post(
        "/accounts", "act=add&id=dai&name=Dai&password=Welcome12345&role=author&of=exampleshire");
    CHECK(poor.status == 422);
    CHECK(holds(poor, "href=\"#password\""));
    Browser ann(service);
    ann.sign_in("ann");
    CHECK(ann.get("/accounts").status == 403);
    CHECK_FALSE(holds(ann.get("/council"), "href=\"/accounts\""));
}
