#include "web/support/holds.hpp"
#include "web/support/office.hpp"

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::Browser;
using evenhand::tests::header_of;
using evenhand::tests::holds;
using evenhand::tests::Service;

TEST_CASE("a clerk claims, comments and approves on the page", "[web]") {
    Service service;
    const auto item = service.scene.begin("The library opens at nine");
    service.scene.must(service.scene.ann, item, workflow::Act::submit);
    Browser al(service);
    al.sign_in("al");
    CHECK(holds(al.get("/queue/1"), "The library opens at nine"));
    CHECK(header_of(al.post("/queue/1", "act=claim"), "Location") == "/queue/1?done=claim");
    al.post("/queue/1", "act=comment&comment-reason=On+Sundays%3F&comment-words=opens+at+nine");
    const auto page = al.get("/queue/1");
    CHECK(holds(page, "On Sundays?"));
    CHECK(holds(page, "eh-quoted\">opens at nine"));
    CHECK(header_of(al.post("/queue/1", "act=approve&revision=1"), "Location") == "/queue/1?done=approve");
    CHECK(holds(al.get("/queue/1?done=approve"), "Done: Approve."));
}

TEST_CASE("what is refused says why and keeps what was typed", "[web]") {
    Service service;
    const auto item = service.scene.begin("The library opens at nine");
    service.scene.must(service.scene.ann, item, workflow::Act::submit);
    Browser al(service);
    al.sign_in("al");
    al.get("/queue/1");
    const auto stale = al.post("/queue/1", "act=return&revision=7&return-reason=Typed+words");
    CHECK(stale.status == 422);
    CHECK(holds(stale, "Typed words</textarea>"));
    CHECK(holds(stale, "govuk-error-summary"));
    const auto faster = al.post("/queue/1", "act=return&revision=1&version=1&return-reason=Typed+words");
    CHECK(faster.status == 409);
    CHECK(holds(faster, "Somebody was faster"));
    CHECK(holds(faster, "Typed words</textarea>"));
    const auto elsewhere = al.post("/queue/1", "act=comment&comment-reason=x&comment-words=not+there");
    CHECK(elsewhere.status == 422);
    CHECK(holds(elsewhere, "These words do not stand in the text"));
}

TEST_CASE("a question of the protocol is answered with a name and a day", "[web]") {
    Service service;
    service.scene.rules.ask("insurer-asked");
    const auto item = service.scene.begin("The library opens at nine");
    service.scene.must(service.scene.ann, item, workflow::Act::submit);
    Browser ann(service);
    ann.sign_in("ann");
    CHECK(holds(ann.get("/queue/1"), "Was insurer-asked done?"));
    const std::string answer = "act=answer&revision=1&gate=insurer-asked&answer-insurer-asked-kind=done"
                               "&answer-insurer-asked-on-day=26&answer-insurer-asked-on-month=3"
                               "&answer-insurer-asked-on-year=2027";
    CHECK(ann.post("/queue/1", answer).status == 422);
    CHECK(ann.post("/queue/1", answer + "&answer-insurer-asked-whom=Zenith").status == 303);
    CHECK(holds(ann.get("/queue/1"), "Zenith, 26 March 2027."));
}

TEST_CASE("two forms are compared word by word", "[web]") {
    Service service;
    const auto item = service.scene.begin("The library opens at nine");
    service.scene.must_edit(service.scene.ann, item, service.scene.draft("The library opens at ten"));
    Browser ann(service);
    ann.sign_in("ann");
    const auto page = ann.get("/queue/1/compare?from=1&to=2");
    CHECK(holds(page, "<del>nine</del>"));
    CHECK(holds(page, "<ins>ten</ins>"));
    CHECK(ann.get("/queue/1/compare?from=1&to=3").status == 404);
}

TEST_CASE("what is not there, or not of one's council, is not found", "[web]") {
    Service service;
    service.scene.begin("The library opens at nine");
    Browser ann(service);
    ann.sign_in("ann");
    for (const char* path : {"/queue/2", "/queue/x", "/queue/0", "/queue/99999999999999999999"}) {
        CAPTURE(path);
        CHECK(ann.get(path).status == 404);
    }
    CHECK(ann.post("/queue/1", "act=fly").status == 404);
}
