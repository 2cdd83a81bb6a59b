#include "evenhand/scan/item.hpp"

#include <catch2/catch.hpp>

namespace evenhand::tests {

TEST_CASE("the words of an item lead back to what they stand for", "[scan]") {
    using State = scan::ItemState;
    for (const auto state : {State::waiting, State::online, State::suspect, State::gone, State::twin}) {
        CHECK(scan::item_state_named(word(state)) == state);
    }
    using Known = scan::Recognition;
    for (const auto known : {Known::unknown, Known::approved, Known::changed, Known::unseen}) {
        CHECK(scan::recognition_named(word(known)) == known);
    }
    CHECK_FALSE(scan::item_state_named("lost"));
    CHECK_FALSE(scan::recognition_named("lost"));
}

}  // namespace evenhand::tests
