#include "evenhand/rules/finding.hpp"
#include "evenhand/rules/rule_parts.hpp"

#include <catch2/catch.hpp>

TEST_CASE("the words for traits and certainties are those of rule files", "[rules]") {
    for (const auto& [name, trait] : evenhand::rules::trait_names) {
        CHECK(evenhand::rules::word(trait) == name);
    }
    for (const auto& [name, certainty] : evenhand::rules::certainty_names) {
        CHECK(evenhand::rules::word(certainty) == name);
    }
}
