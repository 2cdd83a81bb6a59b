#include "evenhand/web/record_pages.hpp"
#include "web/support/holds.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::holds;

TEST_CASE("the website's page promises nothing", "[web]") {
    const auto site = evenhand::tests::example_site();
    CHECK(holds(web::website_page(evenhand::tests::example_view(*site)), "No scan of the council’s website"));
    CHECK(holds(web::website_page(evenhand::tests::view_in(evenhand::messages::Language::welsh, *site)),
                "Nid oes sgan"));
}
