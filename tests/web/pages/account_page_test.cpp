#include "evenhand/web/council_pages.hpp"
#include "web/support/holds.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::holds;

TEST_CASE("an account's page never writes a password, and a token's secret only when it is new", "[web]") {
    const auto site = evenhand::tests::example_site();
    web::View view = evenhand::tests::example_view(*site);
    view.who.emplace();
    view.who->name = "Jo <Bell>";
    view.who->grants = {{{}, workflow::Role::administrator}};
    workflow::ApiToken token;
    token.label = "CMS";
    token.scopes = {workflow::Scope::read, workflow::Scope::write};
    const std::string page = web::account_page(view, {.tokens = {token}, .fresh_token = "SECRET"});
    CHECK(holds(page, "Jo &lt;Bell&gt;"));
    CHECK(holds(page, "<code>SECRET</code>"));
    CHECK(holds(page, "read, write"));
    CHECK(holds(page, "autocomplete=\"new-password\""));
}
