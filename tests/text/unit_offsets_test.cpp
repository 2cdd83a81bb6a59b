#include "evenhand/base/bug.hpp"
#include "evenhand/text/unit_offsets.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using evenhand::text::UnitOffsets;

namespace {
constexpr auto code_point = UnitOffsets::Unit::code_point;
constexpr auto utf16 = UnitOffsets::Unit::utf16;
}  // namespace

TEST_CASE("a character beyond U+FFFF counts as two UTF-16 units, every other as one", "[text]") {
    const std::string text = "a£€😀b";
    const UnitOffsets units(text, utf16);
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
    const UnitOffsets units(text, utf16);
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

TEST_CASE("byte offsets become code-point offsets", "[text]") {
    std::string text;
    std::vector<std::uint32_t> boundaries;
    for (int round = 0; round < 50; ++round) {
        for (const auto* const character : {"a", "é", "’", "\U0001F600"}) {
            boundaries.push_back(static_cast<std::uint32_t>(text.size()));
            text += character;
        }
    }
    const UnitOffsets points(text, code_point);
    CHECK(points.count() == boundaries.size());
    for (std::uint32_t at = 0; at < boundaries.size(); ++at) {
        REQUIRE(points.before(boundaries[at]) == at);
    }
    CHECK(points.before(static_cast<std::uint32_t>(text.size())) == points.count());
    CHECK_THROWS_AS(points.before(static_cast<std::uint32_t>(text.size() + 1)), evenhand::base::Bug);
}

TEST_CASE("an empty text has no units", "[text]") {
    for (const auto unit : {code_point, utf16}) {
        CHECK(UnitOffsets("", unit).count() == 0);
        CHECK(UnitOffsets("", unit).before(0) == 0);
    }
}
