#include "evenhand/web/guest_pages.hpp"
#include "web/support/holds.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;
using evenhand::tests::holds;

TEST_CASE("a guest reads what is asked, the text, and keeps what was typed", "[web]") {
    const auto site = evenhand::tests::example_site();
    web::GuestPage page;
    page.secret = "SECRET";
    page.title = "A <title>";
    page.text = "The text";
    page.link.guest = "Dr Roe";
    page.typed = "so far";
    page.errors = {{"comment", "Write it first"}};
    const std::string html = web::guest_page(evenhand::tests::example_view(*site), page);
    for (const char* part :
         {"action=\"/guest/SECRET\"", "A &lt;title&gt;", "The text", "Dr Roe", "so far", "Write it first"}) {
        CAPTURE(part);
        CHECK(holds(html, part));
    }
}
