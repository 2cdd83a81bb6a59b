#include "web/support/holds.hpp"
#include "web/support/office.hpp"

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::Browser;
using evenhand::tests::header_of;
using evenhand::tests::holds;
using evenhand::tests::Service;

TEST_CASE("the audit is searched, newest first, by whoever has a role in the council", "[web]") {
    Service service;
    const auto item = service.scene.begin("The library opens at nine");
    service.scene.must(service.scene.ann, item, workflow::Act::submit);
    Browser rea(service);
    rea.sign_in("rea");
    const auto all = rea.get("/audit");
    CHECK(holds(all, "Submit for a decision"));
    CHECK_FALSE(holds(all, ">sign-in<"));
    CHECK(holds(rea.get("/audit?act=draft&who=ann&subject=1&from=2027-03-27&to=2027-03-27"),
                "Save as a draft"));
    CHECK(holds(rea.get("/audit?from=2027-03-28"), "No entry fits."));
    CHECK(rea.get("/audit?from=yesterday").status == 422);
}

TEST_CASE("the audit is verified and exported, and the export is in it", "[web]") {
    Service service;
    service.scene.begin("The library opens at nine");
    Browser rea(service);
    rea.sign_in("rea");
    rea.get("/audit");
    CHECK(holds(rea.post("/audit/verify", ""), "The audit"));
    const auto csv = rea.post("/audit/export?act=draft", "format=csv");
    CHECK(csv.content_type == "text/csv; charset=utf-8");
    CHECK(csv.body.find("number,at,who") == 0);
    CHECK(holds(csv, "\"draft\",1,"));
    const auto lines = rea.post("/audit/export", "format=jsonl");
    CHECK(lines.body.find('{') == 0);
    const auto head = service.scene.records.head().value();
    CHECK(service.scene.records.entries(head.number, 1).value().front().fact.act == "export");
}

TEST_CASE("the audit is verified by those whose work it is, one at a time", "[web]") {
    Service service;
    Browser ann(service);
    ann.sign_in("ann");
    CHECK_FALSE(holds(ann.get("/audit"), "/audit/verify"));
    CHECK(ann.post("/audit/verify", "").status == 403);
    Browser rea(service);
    rea.sign_in("rea");
    CHECK(holds(rea.get("/audit"), "/audit/verify"));
    {
        const std::lock_guard somebody_else(*service.site->office->verifying);
        const auto reply = rea.post("/audit/verify", "");
        CHECK(reply.status == 429);
        CHECK(header_of(reply, "Retry-After") == "10");
        rea.get("/audit");
    }
    CHECK(rea.post("/audit/verify", "").status == 200);
}
