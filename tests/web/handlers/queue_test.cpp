#include "web/support/holds.hpp"
#include "web/support/office.hpp"

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::Browser;
using evenhand::tests::header_of;
using evenhand::tests::holds;
using evenhand::tests::Service;

TEST_CASE("a draft is saved and submitted from the page, and waits for the clerk", "[web]") {
    Service service;
    Browser ann(service);
    ann.sign_in("ann");
    ann.get("/");
    const auto saved =
        ann.post("/queue/new", "text=Bins+are+emptied&on-day=27&on-month=3&on-year=2027&act=submit");
    CHECK(header_of(saved, "Location") == "/queue/1?done=submit");
    Browser al(service);
    al.sign_in("al");
    const auto list = al.get("/queue");
    CHECK(holds(list, "Bins are emptied"));
    CHECK(holds(list, "Submitted"));
    CHECK(holds(list, "value=\"claim\""));
    CHECK_FALSE(holds(ann.get("/queue?show=waiting"), "Bins are emptied"));
    CHECK(holds(ann.get("/queue?show=mine"), "Bins are emptied"));
}

TEST_CASE("a draft that cannot be saved stays in the form", "[web]") {
    Service service;
    Browser rea(service);
    rea.sign_in("rea");
    rea.get("/");
    const auto refused =
        rea.post("/queue/new", "text=Kept+words&on-day=27&on-month=3&on-year=2027&act=draft");
    CHECK(refused.status == 403);
    CHECK(holds(refused, "Kept words</textarea>"));
    const auto wrong = rea.post("/queue/new", "text=Kept+words&on-day=99&on-month=3&on-year=2027&act=draft");
    CHECK(wrong.status == 422);
    CHECK(holds(wrong, "Kept words</textarea>"));
}

TEST_CASE("the queue can be narrowed, and garbage in its address narrows nothing", "[web]") {
    Service service;
    service.scene.begin("Bins are emptied");
    Browser ann(service);
    ann.sign_in("ann");
    CHECK(holds(ann.get("/queue?show=all&state=draft"), "Bins are emptied"));
    CHECK_FALSE(holds(ann.get("/queue?show=all&state=released"), "Bins are emptied"));
    CHECK_FALSE(holds(ann.get("/queue?show=all&verdict=stop"), "Bins are emptied"));
    CHECK_FALSE(holds(ann.get("/queue?show=all&title=library"), "Bins are emptied"));
    CHECK(holds(ann.get("/queue?show=x&state=%3Cb%3E&page=-4"), "Bins are emptied"));
}
