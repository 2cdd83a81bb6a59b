#include "web/support/holds.hpp"
#include "web/support/office.hpp"

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::Browser;
using evenhand::tests::header_of;
using evenhand::tests::holds;
using evenhand::tests::Service;

TEST_CASE("the council is shown to everybody, the import to who is signed in", "[web]") {
    Service service;
    Browser browser(service);
    const auto page = browser.get("/council");
    CHECK(holds(page, "Priya Nandakumar"));
    CHECK(holds(page, "local.exampleshire.2027-05-06"));
    CHECK_FALSE(holds(page, "name=\"csv\""));
    CHECK(browser.get("/council?council=Nowhere").status == 404);
    browser.sign_in("ann");
    CHECK(holds(browser.get("/council"), "name=\"csv\""));
}

TEST_CASE("a list of people is compared, and nothing is taken over", "[web]") {
    Service service;
    Browser ann(service);
    ann.sign_in("ann");
    ann.get("/council");
    const auto shown = ann.post("/council/compare", "csv=Councillor+Name,Party+Name%0ARay+Lusk,Green%0A");
    CHECK(holds(shown, "Ray Lusk"));
    CHECK(holds(shown, "New"));
    CHECK(holds(shown, "Gone"));
    const auto toml = ann.post("/council/people", "csv=Councillor+Name,Party+Name%0ARay+Lusk,Green%0A");
    CHECK(toml.body == "[[people]]\nname = \"Ray Lusk\"\nrole = \"member\"\nparty = \"Green\"\n\n");
    const auto broken = ann.post("/council/compare", "csv=who,what%0Aa,b%0A");
    CHECK(broken.status == 422);
    CHECK(holds(broken, "who,what"));
}
