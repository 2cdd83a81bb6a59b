#include "evenhand/base/comma_list.hpp"

#include <catch2/catch.hpp>

using evenhand::base::comma_list;
using evenhand::base::EmptyPart;

TEST_CASE("a list with commas falls into its parts, empty ones kept or dropped", "[base]") {
    using Parts = std::vector<std::string>;
    CHECK(comma_list("a,b", EmptyPart::is_kept) == Parts{"a", "b"});
    CHECK(comma_list("a,,b,", EmptyPart::is_kept) == Parts{"a", "", "b", ""});
    CHECK(comma_list(",a,,b,", EmptyPart::is_dropped) == Parts{"a", "b"});
    CHECK(comma_list("", EmptyPart::is_kept) == Parts{""});
    CHECK(comma_list("", EmptyPart::is_dropped).empty());
}
