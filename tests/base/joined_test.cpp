#include "evenhand/base/joined.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <vector>

using evenhand::base::joined;

TEST_CASE("words are joined in their order with what stands between them", "[base]") {
    CHECK(joined(std::vector<std::string>{"b", "a", "", "c"}, ", ") == "b, a, , c");
    CHECK(joined(std::set<std::string>{"b", "a"}, "+") == "a+b");
    CHECK(joined(std::vector<std::string>{"", "a"}, ",") == "a");
    CHECK(joined(std::vector<std::string>{}, ",").empty());
}
