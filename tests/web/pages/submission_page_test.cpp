#include "web/support/holds.hpp"
#include "web/support/submitted_page.hpp"

using evenhand::tests::holds;

TEST_CASE("a submission shows where it stands and its findings", "[web]") {
    const std::string page = evenhand::tests::submitted_page();
    CHECK(holds(page, "Submitted"));
    CHECK(holds(page, "verdict-words"));
    CHECK(holds(page, "The library opens at nine"));
}
