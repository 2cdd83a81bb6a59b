#include "evenhand/workflow/evidence.hpp"
#include "web/support/holds.hpp"
#include "web/support/office.hpp"

namespace web = evenhand::web;
using evenhand::tests::Browser;
using evenhand::tests::header_of;
using evenhand::tests::Service;

TEST_CASE("the evidence of a submission is taken as one archive, and that is in the audit", "[web]") {
    Service service;
    const auto item = service.scene.begin("The library opens at nine");
    service.scene.must(service.scene.ann, item, evenhand::workflow::Act::submit);
    Browser rea(service);
    rea.sign_in("rea");
    rea.get("/queue/1");
    const auto reply = rea.post("/queue/1/evidence", "");
    REQUIRE(reply.status == 200);
    CHECK(reply.content_type == "application/zip");
    CHECK(header_of(reply, "Content-Disposition") == "attachment; filename=\"evidence-1.zip\"");
    CHECK(reply.body.starts_with("PK\x03\x04"));
    CHECK(reply.body.find("manifest.json") != std::string::npos);
    const auto head = service.scene.records.head().value();
    CHECK(service.scene.records.entries(head.number, 1).value().front().fact.act == "export");
}

TEST_CASE("evidence is not for authors, and one pack is made at a time", "[web]") {
    Service service;
    service.scene.begin("The library opens at nine");
    Browser ann(service);
    ann.sign_in("ann");
    ann.get("/queue/1");
    CHECK(ann.post("/queue/1/evidence", "").status == 403);
    Browser al(service);
    al.sign_in("al");
    al.get("/queue/1");
    CHECK(al.post("/queue/7/evidence", "").status == 404);
    al.get("/queue/1");
    const std::lock_guard somebody_else(*service.site->office->verifying);
    CHECK(al.post("/queue/1/evidence", "").status == 429);
}
