#include "web/support/holds.hpp"
#include "web/support/submitted_page.hpp"

using evenhand::tests::holds;

TEST_CASE("acts that may be done are offered, those that may not are explained", "[web]") {
    const std::string page = evenhand::tests::submitted_page();
    CHECK(holds(page, "name=\"act\" value=\"return\""));
    CHECK(holds(page, "What you cannot do now, and why"));
    CHECK(holds(page, "insurer-asked"));
}
