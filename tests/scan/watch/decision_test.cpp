#include "evenhand/scan/decision.hpp"

#include <catch2/catch.hpp>

namespace evenhand::tests {

TEST_CASE("the words of a decision lead back to what they stand for", "[scan]") {
    using Kind = scan::DecisionKind;
    for (const auto kind : {Kind::dismissed, Kind::queued, Kind::taken_down}) {
        CHECK(scan::decision_kind_named(word(kind)) == kind);
    }
    CHECK_FALSE(scan::decision_kind_named("ignored"));
}

}  // namespace evenhand::tests
