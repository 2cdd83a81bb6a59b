#include "evenhand/web/rules_pages.hpp"
#include "web/support/holds.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::holds;

TEST_CASE("every rule is listed with its page, its words marked as English on a Welsh page", "[web]") {
    const auto site = evenhand::tests::example_site();
    const std::string page =
        web::rules_page(evenhand::tests::view_in(evenhand::messages::Language::welsh, *site));
    for (const auto& rule : site->councils.front()->library().rules.rules()) {
        CHECK(holds(page, "href=\"/rules/" + rule.id + "\""));
    }
    CHECK(holds(page, "class=\"govuk-table__cell\" lang=\"en\""));
}
