#include "evenhand/web/record_pages.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;

namespace {

[[maybe_unused]] bool holds(const std::string& page, std::string_view words) {
    return page.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("the website's page promises nothing", "[web]") {
    const auto site = evenhand::tests::example_site();
    CHECK(holds(web::website_page(evenhand::tests::example_view(*site)), "No scan of the council’s website"));
    CHECK(holds(web::website_page(evenhand::tests::view_in(evenhand::messages::Language::welsh, *site)),
                "Nid oes sgan"));
}
