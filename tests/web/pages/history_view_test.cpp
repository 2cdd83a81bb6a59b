#include "web/support/holds.hpp"
#include "web/support/submitted_page.hpp"

using evenhand::tests::holds;

TEST_CASE("comments, forms and deeds are listed with who and when", "[web]") {
    const std::string page = evenhand::tests::submitted_page();
    CHECK(holds(page, "There is no comment yet."));
    CHECK(holds(page, "ann Example, 27 March 2027, 10:00"));
    CHECK(holds(page, "<strong>Submit for a decision</strong>"));
}
