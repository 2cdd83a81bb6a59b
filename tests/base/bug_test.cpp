#include "evenhand/base/bug.hpp"

#include <catch2/catch.hpp>

TEST_CASE("ensure throws a Bug with its words, and only where the condition fails", "[base]") {
    CHECK_NOTHROW(evenhand::base::ensure(true, "never"));
    CHECK_THROWS_WITH(evenhand::base::ensure(false, "broken"), "broken");
}
