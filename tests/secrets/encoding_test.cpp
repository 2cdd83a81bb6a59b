#include "secrets/encoding.hpp"

#include <catch2/catch.hpp>

namespace evenhand::secrets {

TEST_CASE("bytes come back from their encoding, whatever they are", "[secrets]") {
    for (std::size_t size = 0; size < 70; ++size) {
        std::string bytes;
        for (std::size_t i = 0; i < size; ++i) {
            bytes.push_back(static_cast<char>(i * 37 + size));
        }
        const auto back = from_url_safe(url_safe(bytes));
        REQUIRE(back.has_value());
        CHECK(*back == bytes);
        const auto padded_back = from_padded(padded(bytes));
        REQUIRE(padded_back.has_value());
        CHECK(*padded_back == bytes);
    }
    CHECK(url_safe("\xfb\xff\xfe") == "-__-");
    CHECK(padded("\xfb\xff\xfe\xfb") == "+//++w==");
}

TEST_CASE("what is no such encoding is not guessed at", "[secrets]") {
    for (const auto* bad : {"A", "AB=", "AB==", "A+BC", "AB CD", "AB\n"}) {
        CHECK_FALSE(from_url_safe(bad).has_value());
    }
    for (const auto* bad : {"A", "AB", "AB=", "A-BC", "AB==\n"}) {
        CHECK_FALSE(from_padded(bad).has_value());
    }
}

}  // namespace evenhand::secrets
