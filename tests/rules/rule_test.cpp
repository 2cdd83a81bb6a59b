#include "evenhand/rules/rule.hpp"

#include <catch2/catch.hpp>

using evenhand::rules::Level;

TEST_CASE("levels are ordered from advice to stop and have their words", "[rules]") {
    CHECK((Level::note < Level::refer && Level::refer < Level::stop));
    CHECK(word(Level::note) == "note");
    CHECK(word(Level::refer) == "refer");
    CHECK(word(Level::stop) == "stop");
}
