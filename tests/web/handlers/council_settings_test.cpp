#include "web/support/council_files.hpp"
#include "web/support/holds.hpp"

namespace web = evenhand::web;
using evenhand::tests::Browser;
using evenhand::tests::holds;
using evenhand::tests::ServiceWithFile;

TEST_CASE("the monitoring officer changes the council's settings, others do not", "[web]") {
    ServiceWithFile here;
    Browser al(here.service);
    al.sign_in("al");
    CHECK_FALSE(holds(al.get("/council"), "/council/settings"));
    CHECK(al.get("/council/settings").status == 403);
    Browser mo(here.service);
    mo.sign_in("mo");
    CHECK(holds(mo.get("/council"), "/council/settings"));
    const auto page = mo.get("/council/settings");
    REQUIRE(page.status == 200);
    CHECK(holds(page, "value=\"nobody-elected\" checked"));
    const std::string form = "council=Exampleshire+County+Council&" + here.seen;
    CHECK(mo.post("/council/settings", form + "&quotable=nobody-standing&protocol=").status == 303);
    CHECK(here.file->text().find("quotable = \"nobody-standing\"") != std::string::npos);
    CHECK(here.file->text().find("county-protocol") == std::string::npos);
    CHECK(here.last_fact().detail("what") == "settings");
}

TEST_CASE("a setting that is none is refused with the form as it was typed", "[web]") {
    ServiceWithFile here;
    Browser mo(here.service);
    mo.sign_in("mo");
    mo.get("/council/settings");
    const auto reply = mo.post("/council/settings", "council=Exampleshire+County+Council&" + here.seen +
                                                        "&period_ends_days_after_poll=many");
    CHECK(reply.status == 422);
    CHECK(holds(reply, "value=\"many\""));
    CHECK(here.file->text() == evenhand::tests::written_council);
    CHECK(mo.get("/council/settings?council=Nowhere").status == 404);
}
