#include "web/support/holds.hpp"
#include "web/support/office.hpp"

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::Browser;
using evenhand::tests::header_of;
using evenhand::tests::holds;
using evenhand::tests::Service;

TEST_CASE("what was published is told with who cleared it and what was let pass", "[web]") {
    Service service;
    auto item = service.scene.begin("Please vote in our survey");
    item = service.scene.must(service.scene.ann, item, workflow::Act::submit);
    auto approve = service.scene.request(workflow::Act::approve, 1, "the survey is no election");
    REQUIRE(service.scene.act(service.scene.mo, item, approve).kind == workflow::Outcome::Kind::done);
    service.scene.must(service.scene.ann, item, workflow::Act::release);
    Browser rea(service);
    rea.sign_in("rea");
    const auto page = rea.get("/reports");
    CHECK(holds(page, "Please vote in our survey"));
    CHECK(holds(page, "mo Example"));
    CHECK(holds(page, "the survey is no election"));
    const auto csv = rea.get(
        "/reports?format=csv&from-day=1&from-month=3&from-year=2027&to-day=31&to-month=3&to-year=2027");
    CHECK(csv.content_type == "text/csv; charset=utf-8");
    CHECK(holds(csv, "1,\"Please vote in our survey\",press-release,2027-03-27"));
    CHECK(holds(rea.get("/reports?from-day=1&from-month=1&from-year=2027&to-day=2&to-month=1&to-year=2027"),
                "Nothing was released"));
    CHECK(rea.get("/reports?from-day=x&from-month=1&from-year=2027").status == 422);
}
