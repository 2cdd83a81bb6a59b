#include "web/support/holds.hpp"
#include "web/support/submitted_page.hpp"

namespace workflow = evenhand::workflow;
using evenhand::tests::Browser;
using evenhand::tests::holds;
using evenhand::tests::Service;

TEST_CASE("comments, forms and deeds are listed with who and when", "[web]") {
    const std::string page = evenhand::tests::submitted_page();
    CHECK(holds(page, "There is no comment yet."));
    CHECK(holds(page, "ann Example, 27 March 2027, 10:00"));
    CHECK(holds(page, "<strong>Submit for a decision</strong>"));
}

TEST_CASE("the history tells which question of the protocol was answered, in the words it was asked in",
          "[web]") {
    Service service;
    service.scene.rules.ask("insurer-asked");
    const auto item = service.scene.begin("The library opens at nine");
    service.scene.must(service.scene.ann, item, workflow::Act::submit);
    auto asked = service.scene.request(workflow::Act::answer);
    asked.answer = workflow::GateAnswer{};
    asked.answer->gate = "insurer-asked";
    asked.answer->whom = "Ann Chief";
    asked.answer->on = evenhand::base::day_of(2027, 3, 26);
    REQUIRE(service.scene.act(service.scene.al, item, asked).kind == workflow::Outcome::Kind::done);
    Browser al(service);
    al.sign_in("al");
    CHECK(holds(al.get("/queue/1").body, "<span class=\"govuk-hint\">Was insurer-asked done?</span>"));
}
