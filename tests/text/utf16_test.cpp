#include "evenhand/text/utf16.hpp"

#include <catch2/catch.hpp>

#include <string>

using evenhand::text::Utf16Units;

TEST_CASE("a character beyond U+FFFF counts as two UTF-16 units, every other as one", "[text]") {
    const std::string text = "a£€😀b";
    const Utf16Units units(text);
    CHECK(units.before(0) == 0);
    CHECK(units.before(1) == 1);   // £
    CHECK(units.before(3) == 2);   // €
    CHECK(units.before(6) == 3);   // the face
    CHECK(units.before(10) == 5);  // b
    CHECK(units.count() == 6);
}

TEST_CASE("UTF-16 offsets agree with a plain count across the blocks of a long text", "[text]") {
    std::string text;
    for (int at = 0; at < 200; ++at) {
        text += at % 7 == 0 ? "😀" : at % 5 == 0 ? "’" : at % 3 == 0 ? "é\r\n" : "x";
    }
    const Utf16Units units(text);
    std::uint32_t expected = 0;
    for (std::uint32_t at = 0; at < text.size();) {
        CHECK(units.before(at) == expected);
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::uint32_t size = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        expected += size == 4 ? 2 : 1;
        at += size;
    }
    CHECK(units.count() == expected);
}

TEST_CASE("an empty text has no units", "[text]") {
    CHECK(Utf16Units("").count() == 0);
    CHECK(Utf16Units("").before(0) == 0);
}
