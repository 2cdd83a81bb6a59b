#include "evenhand/people/person.hpp"

#include <catch2/catch.hpp>

using evenhand::people::Role;
using evenhand::people::role_named;

TEST_CASE("every role has the word that council files and reports use", "[people]") {
    for (const Role role :
         {Role::member, Role::officer, Role::candidate, Role::mp, Role::other, Role::unknown}) {
        CHECK(role_named(word(role)) == role);
    }
    CHECK(word(Role::mp) == "mp");
    CHECK_FALSE(role_named("Member"));
    CHECK_FALSE(role_named(""));
}
