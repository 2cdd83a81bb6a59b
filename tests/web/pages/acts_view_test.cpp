#include "web/support/office.hpp"

namespace workflow = evenhand::workflow;

TEST_CASE("acts that may be done are offered, those that may not are explained", "[web]") {
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
    CHECK(holds(page, "name=\"act\" value=\"return\""));
    CHECK(holds(page, "What you cannot do now, and why"));
    CHECK(holds(page, "insurer-asked"));
}
