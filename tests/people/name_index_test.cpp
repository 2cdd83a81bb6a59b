#include "people/name_index.hpp"
#include "support.hpp"

#include <catch2/catch.hpp>

using evenhand::people::FirstNames;
using evenhand::people::initial_hash;
using evenhand::people::name_hash;
using evenhand::people::NameIndex;
using evenhand::people::Person;

TEST_CASE("the index finds a person under every form of the first name", "[people]") {
    const FirstNames names;
    const NameIndex index({people_test::person("Joanne Farrant"), people_test::person("A. Thurgood"),
                           people_test::person("Hefin Tudor Rowlands")},
                          names);
    const auto find = [&](const char* given, const char* surname) {
        const auto found = index.named(name_hash(given), initial_hash(given), name_hash(surname), names);
        return found.size() == 1 ? static_cast<int>(found.front()) : -1;
    };
    CHECK(find("joanne", "farrant") == 0);
    CHECK(find("jo", "farrant") == 0);
    CHECK(find("jane", "farrant") == -1);
    CHECK(find("anne", "thurgood") == 1);
    CHECK(find("bella", "thurgood") == -1);
    CHECK(find("tudor", "rowlands") == 2);
    CHECK(index.with_initial(initial_hash("j"), name_hash("farrant")).size() == 1);
    CHECK(index.with_initial(initial_hash("k"), name_hash("farrant")).empty());
    CHECK(index.knows_surname(name_hash("farrant")));
    CHECK_FALSE(index.knows_surname(name_hash("joanne")));
}
