#include "people/word_flags.hpp"

#include <catch2/catch.hpp>

using evenhand::people::WordFlags;

TEST_CASE("the bits of a word add up and stay while the table grows", "[people]") {
    WordFlags flags;
    CHECK(flags.of(5) == 0);
    for (std::uint64_t word = 0; word < 1000; ++word) {
        flags.add(word << 40U, 1U + static_cast<std::uint32_t>(word % 2) * 2U);
    }
    flags.add(0, 8);
    CHECK(flags.of(0) == 9);
    CHECK(flags.of(std::uint64_t{1} << 40U) == 3);
    CHECK(flags.has(std::uint64_t{998} << 40U, 1));
    CHECK_FALSE(flags.has(std::uint64_t{998} << 40U, 2));
    CHECK(flags.of(77) == 0);
}

TEST_CASE("of another table only the words and bits that are asked for come along", "[people]") {
    WordFlags from;
    from.add(11, 1);
    from.add(12, 2 | 4);
    from.add(13, 8);
    WordFlags flags;
    flags.add(12, 16);
    flags.add_from(from, 1 | 4);
    CHECK(flags.of(11) == 1);
    CHECK(flags.of(12) == (4 | 16));
    CHECK(flags.of(13) == 0);
}
