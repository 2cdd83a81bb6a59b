#include "evenhand/base/words.hpp"

#include <catch2/catch.hpp>

namespace evenhand::base {
namespace {

enum class Colour { red, green, unnamed };
constexpr std::pair<Colour, std::string_view> colours[] = {{Colour::red, "red"}, {Colour::green, "green"}};

}  // namespace

TEST_CASE("a value has the word of its table, and a word the value", "[base]") {
    STATIC_REQUIRE(word_in(colours, Colour::green) == "green");
    STATIC_REQUIRE(named_in(colours, "red") == Colour::red);
}

TEST_CASE("what the table does not hold has no word and no value", "[base]") {
    CHECK(word_in(colours, Colour::unnamed).empty());
    CHECK_FALSE(named_in(colours, "Red").has_value());
    CHECK_FALSE(named_in(colours, "").has_value());
}

}  // namespace evenhand::base
