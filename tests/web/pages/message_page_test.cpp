#include "evenhand/web/pages.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

TEST_CASE("a page that tells of a failure keeps the draft in a form that can be sent again", "[web]") {
    const auto site = evenhand::tests::example_site();
    const auto view = evenhand::tests::example_view(*site);
    const std::string page = evenhand::web::message_page(view, "Sorry", "Number 5", "A <b>draft</b>");
    CHECK(page.find("A &lt;b&gt;draft&lt;/b&gt;</textarea>") != std::string::npos);
    CHECK(page.find("<form method=\"post\" action=\"/\"") != std::string::npos);
    CHECK(evenhand::web::message_page(view, "Sorry", "Number 5").find("<textarea") == std::string::npos);
}
