#include "web/support/office.hpp"

namespace workflow = evenhand::workflow;

TEST_CASE("a submission shows where it stands and its findings", "[web]") {
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
    CHECK(holds(page, "Submitted"));
    CHECK(holds(page, "verdict-words"));
    CHECK(holds(page, "The library opens at nine"));
}
