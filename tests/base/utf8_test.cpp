#include "evenhand/base/utf8.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace base = evenhand::base;

TEST_CASE("characters are counted by the bytes that begin them", "[base]") {
    CHECK(base::characters_in("") == 0);
    CHECK(base::characters_in("a£€😀") == 4);
    CHECK(base::characters_in("e\u0301") == 2);
}

TEST_CASE("a byte leads to the beginning and the end of its character", "[base]") {
    const std::string text = "a€b";
    for (std::size_t byte = 1; byte < 4; ++byte) {
        CHECK(base::character_begin(text, byte) == 1);
    }
    CHECK(base::character_begin(text, 0) == 0);
    CHECK(base::character_begin(text, 4) == 4);
    CHECK(base::character_end(text, 0) == 1);
    CHECK(base::character_end(text, 1) == 4);
    CHECK(base::character_end(text, 4) == 5);
}

TEST_CASE("the end of a text, and what lies beyond, is its end", "[base]") {
    CHECK(base::character_begin("€", 3) == 3);
    CHECK(base::character_begin("€", 30) == 3);
    CHECK(base::character_begin("", 0) == 0);
}
