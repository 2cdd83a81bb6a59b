#include "evenhand/base/result.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <type_traits>
#include <utility>

using evenhand::base::Bug;
using evenhand::base::Error;
using evenhand::base::ErrorCode;
using evenhand::base::Place;
using evenhand::base::Result;

namespace {

Result<int> half(int number) {
    if (number % 2 != 0) {
        return Error{ErrorCode::invalid, "is odd", "give an even one", Place{"f", 3}};
    }
    return number / 2;
}

Result<int> quarter(int number) {
    EVENHAND_TRY(const int once, half(number));
    return half(once);
}

}  // namespace

TEST_CASE("an error passes up through EVENHAND_TRY", "[base]") {
    CHECK(quarter(8).value() == 2);
    CHECK(one_line(quarter(6).error()) == "f:3: is odd; give an even one");
}

TEST_CASE("an error is one line whatever it holds", "[base]") {
    CHECK(one_line(Error{ErrorCode::usage, "a\nb", "", {}}) == "a b");
    CHECK(one_line(Error{ErrorCode::usage, "a", "", Place{"f", 0}}) == "f: a");
}

TEST_CASE("asking a result for what it is not is a bug", "[base]") {
    CHECK_THROWS_AS(half(3).value(), Bug);
    CHECK_THROWS_AS(half(4).error(), Bug);
}

TEST_CASE("the value of a temporary outlives it, so that a loop may walk through one", "[base]") {
    static_assert(std::is_same_v<decltype(*std::declval<Result<std::string>>()), std::string>);
    static_assert(std::is_same_v<decltype(std::declval<Result<std::string>>().value()), std::string>);
    std::string seen;
    for (const char letter : *Result<std::string>(std::string(100, 'x'))) {
        seen += letter;
    }
    CHECK(seen == std::string(100, 'x'));
}
