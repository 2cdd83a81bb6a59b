#include "evenhand/web/council_pages.hpp"
#include "web/support/holds.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::holds;

TEST_CASE("the accounts' fields have identifiers of their own", "[web]") {
    const auto site = evenhand::tests::example_site();
    workflow::Account al;
    al.id = {"al"};
    al.name = "Al Clerk";
    al.grants = {{{"exampleshire"}, workflow::Role::clerk}};
    workflow::Account bo = al;
    bo.id = {"bo"};
    bo.standing = workflow::Standing::disabled;
    const std::string page = web::accounts_page(evenhand::tests::example_view(*site), {.accounts = {al, bo}});
    CHECK(holds(page, "id=\"al-role\""));
    CHECK(holds(page, "id=\"bo-role\""));
    CHECK(holds(page, "Disabled"));
    CHECK(holds(page, "value=\"enable\""));
}
