#include "web/pages/parts/draft_fields.hpp"
#include "web/support/holds.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::holds;

TEST_CASE("kind, author and day are filled as the form was", "[web]") {
    const auto site = evenhand::tests::example_site();
    const auto view = evenhand::tests::example_view(*site);
    web::DraftForm form;
    form.kind = "letter";
    form.author = "member";
    form.day = "8";
    web::Html html;
    web::kind_fields(html, view, form, {});
    web::day_field(html, view, form, {});
    const std::string page = html.take();
    CHECK(holds(page, "value=\"letter\" checked"));
    CHECK(holds(page, "value=\"member\" checked"));
    CHECK(holds(page, "id=\"on-day\" name=\"on-day\" type=\"text\" inputmode=\"numeric\" value=\"8\""));
}
