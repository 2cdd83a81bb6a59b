#include "evenhand/web/second_factor_page.hpp"
#include "web/support/holds.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;
using evenhand::tests::holds;

TEST_CASE("a secret is shown in fours and as an address, recovery codes once", "[web]") {
    const auto site = evenhand::tests::example_site();
    const auto view = evenhand::tests::example_view(*site);
    web::SecondFactorPage page;
    page.secret = "ABCDEFGH";
    page.address = "otpauth://totp/Evenhand:al?secret=ABCDEFGH";
    const std::string off = web::second_factor_page(view, page);
    CHECK(holds(off, "ABCD EFGH"));
    CHECK(holds(off, "href=\"otpauth://"));
    page.is_on = true;
    page.recovery = {"CODE1"};
    const std::string fresh = web::second_factor_page(view, page);
    CHECK(holds(fresh, "CODE1"));
    CHECK_FALSE(holds(fresh, "ABCD EFGH"));
    page.recovery.clear();
    CHECK(holds(web::second_factor_page(view, page), "value=\"off\""));
}
