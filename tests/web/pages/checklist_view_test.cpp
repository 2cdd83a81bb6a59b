#include "web/support/office.hpp"

namespace workflow = evenhand::workflow;

TEST_CASE("the open questions of the protocol stand on the page with a form", "[web]") {
    evenhand::tests::Service service;
    service.scene.rules.ask("insurer-asked");
    const auto item = service.scene.begin("The library opens at nine");
    service.scene.must(service.scene.ann, item, workflow::Act::submit);
    evenhand::tests::Browser al(service);
    al.sign_in("al");
    const std::string page = al.get("/queue/1").body;
    const auto holds = [](const std::string& text, std::string_view words) {
        return text.find(words) != std::string::npos;
    };
    CHECK(holds(page, "id=\"gate-insurer-asked\""));
    CHECK(holds(page, "name=\"answer-insurer-asked-whom\""));
    CHECK(holds(page, ">Open<"));
}
