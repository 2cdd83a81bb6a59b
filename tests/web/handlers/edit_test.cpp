#include "web/support/holds.hpp"
#include "web/support/office.hpp"

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::Browser;
using evenhand::tests::header_of;
using evenhand::tests::holds;
using evenhand::tests::Service;

TEST_CASE("an edit is a new form of the text, on the day that was chosen", "[web]") {
    Service service;
    service.scene.begin("The library opens at nine");
    Browser ann(service);
    ann.sign_in("ann");
    const auto form = ann.get("/queue/1/edit");
    CHECK(holds(form, "The library opens at nine</textarea>"));
    const std::string day =
        "&on-day=28&on-month=3&on-year=2027&time=09:30&embargo=2027-03-28+06:00&version=1";
    CHECK(header_of(ann.post("/queue/1/edit", "text=It+opens+at+ten" + day), "Location") ==
          "/queue/1?done=edit");
    const auto again = ann.get("/queue/1/edit");
    CHECK(holds(again, "value=\"09:30\""));
    CHECK(holds(again, "value=\"2027-03-28 06:00\""));
}

TEST_CASE("an edit of a text that somebody has changed keeps what was typed", "[web]") {
    Service service;
    const auto item = service.scene.begin("The library opens at nine");
    service.scene.must_edit(service.scene.ann, item, service.scene.draft("It opens at ten"));
    Browser ann(service);
    ann.sign_in("ann");
    ann.get("/queue/1/edit");
    const auto late =
        ann.post("/queue/1/edit", "text=It+opens+at+noon&on-day=27&on-month=3&on-year=2027&version=1");
    CHECK(late.status == 409);
    CHECK(holds(late, "It opens at noon</textarea>"));
    CHECK(holds(late, "Somebody has changed this text"));
    const auto wrong =
        ann.post("/queue/1/edit", "text=It+opens&on-day=27&on-month=3&on-year=2027&time=9&embargo=x");
    CHECK(wrong.status == 422);
    CHECK(holds(wrong, "href=\"#time\""));
    CHECK(holds(wrong, "href=\"#embargo\""));
    CHECK(ann.get("/queue/9/edit").status == 404);
}
