#include "app/bench/curve_picture.hpp"

#include <catch2/catch.hpp>

using evenhand::app::Curves;
using evenhand::app::picture_of;

TEST_CASE("a cost linear in the text is drawn as a straight line, a flat one level", "[app]") {
    using std::chrono::microseconds;
    const Curves curves{"a machine",
                        1000,
                        {{1'000, 10, 1, 3, microseconds(100)}, {10'000, 10, 1, 3, microseconds(1'000)}},
                        {{3'000, 10, 1, 3, microseconds(100)}, {3'000, 100, 1, 3, microseconds(100)}}};
    const std::string picture = picture_of(curves);
    CHECK(picture.starts_with("<svg "));
    CHECK(picture.ends_with("</svg>\n"));
    CHECK(picture.find("points=\"70.0,300.0 430.0,60.0 \"") != std::string::npos);
    CHECK(picture.find("points=\"550.0,300.0 910.0,300.0 \"") != std::string::npos);
    CHECK(picture.find(">1,000</text>") != std::string::npos);
}
