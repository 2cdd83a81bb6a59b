#include "evenhand/base/day.hpp"
#include "evenhand/workflow/access.hpp"

#include <catch2/catch.hpp>

namespace workflow = evenhand::workflow;
namespace base = evenhand::base;

TEST_CASE("three failures are free, and each one more doubles the wait up to a quarter of an hour",
          "[workflow]") {
    const workflow::Instant at = base::day_of(2027, 4, 8);
    const auto wait = [&](std::int64_t failures) {
        return (workflow::next_attempt({{"jo"}, failures, at}) - at).count();
    };
    CHECK(wait(0) == 0);
    CHECK(wait(3) == 0);
    CHECK(wait(4) == 2);
    CHECK(wait(5) == 4);
    CHECK(wait(12) == 512);
    CHECK(wait(13) == 900);
    CHECK(wait(1'000'000) == 900);
}

TEST_CASE("scopes and what a link asks have words", "[workflow]") {
    for (const auto scope : {workflow::Scope::read, workflow::Scope::write, workflow::Scope::decide,
                             workflow::Scope::administer}) {
        CHECK(workflow::scope_named(workflow::word(scope)) == scope);
    }
    CHECK(workflow::asks_named("facts") == workflow::GuestLink::Asks::facts);
    CHECK(workflow::asks_named(workflow::word(workflow::GuestLink::Asks::comment)) ==
          workflow::GuestLink::Asks::comment);
    CHECK_FALSE(workflow::asks_named("approve").has_value());
    CHECK_FALSE(workflow::scope_named("root").has_value());
}

TEST_CASE("what lets a text out or holds it back takes the scope to decide, the rest that to write",
          "[workflow]") {
    using workflow::Act;
    CHECK(workflow::scope_of(Act::approve) == workflow::Scope::decide);
    CHECK(workflow::scope_of(Act::release) == workflow::Scope::decide);
    CHECK(workflow::scope_of(Act::edit) == workflow::Scope::write);
    CHECK(workflow::scope_of(Act::comment) == workflow::Scope::write);
}
