#include "evenhand/workflow/account.hpp"

#include <catch2/catch.hpp>

using evenhand::workflow::Account;
using evenhand::workflow::Role;
using evenhand::workflow::Standing;
namespace workflow = evenhand::workflow;

namespace {

Account jo() {
    Account account;
    account.id = {"jo.bell"};
    account.grants = {{{""}, Role::reader}, {{"exampleshire"}, Role::clerk}, {{"othertown"}, Role::author}};
    return account;
}

}  // namespace

TEST_CASE("a role holds in its council, and one of the installation in every council", "[workflow]") {
    const Account account = jo();
    CHECK(workflow::roles_in(account, {"exampleshire"}) == std::vector{Role::clerk, Role::reader});
    CHECK(workflow::roles_in(account, {"othertown"}) == std::vector{Role::author, Role::reader});
    CHECK(workflow::roles_in(account, {"third"}) == std::vector{Role::reader});
    CHECK(workflow::has_role(account, {"exampleshire"}, Role::clerk));
    CHECK_FALSE(workflow::has_role(account, {"othertown"}, Role::clerk));
}

TEST_CASE("a disabled account has no role anywhere", "[workflow]") {
    Account account = jo();
    account.standing = Standing::disabled;
    CHECK(workflow::roles_in(account, {"exampleshire"}).empty());
}

TEST_CASE("roles and standings have words", "[workflow]") {
    for (const Role role :
         {Role::author, Role::clerk, Role::monitoring_officer, Role::reader, Role::administrator}) {
        CHECK(workflow::role_named(workflow::word(role)) == role);
    }
    CHECK(workflow::word(Role::monitoring_officer) == "monitoring-officer");
    CHECK(workflow::standing_named("disabled") == Standing::disabled);
    CHECK_FALSE(workflow::role_named("boss").has_value());
    CHECK_FALSE(workflow::standing_named("").has_value());
}
