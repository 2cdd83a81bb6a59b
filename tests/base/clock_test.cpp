#include "evenhand/base/clock.hpp"

#include <catch2/catch.hpp>

TEST_CASE("the machine's clock does not run backwards", "[base]") {
    const auto& clock = evenhand::base::machine_clock();
    const auto before = clock.ticks();
    CHECK(clock.ticks() >= before);
    CHECK(clock.now().time_since_epoch().count() > 1'700'000'000);
}
