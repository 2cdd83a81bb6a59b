#include "web/support/holds.hpp"
#include "web/support/submitted_page.hpp"

using evenhand::tests::holds;

TEST_CASE("the open questions of the protocol stand on the page with a form", "[web]") {
    const std::string page = evenhand::tests::submitted_page();
    CHECK(holds(page, "id=\"gate-insurer-asked\""));
    CHECK(holds(page, "name=\"answer-insurer-asked-whom\""));
    CHECK(holds(page, ">Open<"));
}
