#include "evenhand/web/rules_pages.hpp"
#include "web/support/holds.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::holds;

TEST_CASE("a rule's page has its law, its levels, its examples and a way to try it", "[web]") {
    const auto site = evenhand::tests::example_site();
    const auto* rule = site->councils.front()->library().rules.find("member-quote");
    REQUIRE(rule != nullptr);
    const std::string page =
        web::rule_page(evenhand::tests::example_view(*site), {.rule = *rule, .form = web::blank_form(*site)});
    for (const char* part : {"The law and the protocols", "Inside a pre-election period",
                             "Found, for example", "How well it is found", "found rightly",
                             "Not found, though it looks like it", "action=\"/rules/member-quote#try\""}) {
        CAPTURE(part);
        CHECK(holds(page, part));
    }
}
