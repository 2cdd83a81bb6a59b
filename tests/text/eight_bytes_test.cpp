#include "text/eight_bytes.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <string>

namespace eight = evenhand::text::eight;

TEST_CASE("the letters that eight bytes begin with are found as by looking at one after the other",
          "[text]") {
    std::mt19937 random(20261123);
    for (int run = 0; run < 20000; ++run) {
        std::string bytes(8, ' ');
        for (char& byte : bytes) {
            byte = static_cast<char>(run % 2 == 0 ? random() % 256 : 'A' + random() % 60);
        }
        const auto letters = eight::letters(eight::load(bytes.data()));
        std::string folded(8, '\0');
        std::uint64_t capitals = 0;
        std::size_t size = 0;
        for (; size < 8; ++size) {
            const char byte = bytes[size];
            const bool capital = byte >= 'A' && byte <= 'Z';
            if (!capital && !(byte >= 'a' && byte <= 'z')) {
                break;
            }
            folded[size] = static_cast<char>(capital ? byte + ('a' - 'A') : byte);
            capitals |= capital ? std::uint64_t{0x80} << (8 * size) : 0;
        }
        CAPTURE(bytes);
        REQUIRE(letters.size == size);
        REQUIRE(letters.folded == eight::load(folded.data()));
        REQUIRE(letters.capitals == capitals);
    }
}
