#include "app/bench/curves.hpp"
#include "app/console_under_test.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using evenhand::app::CurvePoint;
using evenhand::app::CurveSizes;
using evenhand::app::measure_curves;

namespace {

const std::filesystem::path root = evenhand::tests::source();

evenhand::base::Result<evenhand::app::Curves> measured(const CurveSizes& sizes,
                                                       const evenhand::base::Clock& clock) {
    std::ostringstream progress;
    return measure_curves(sizes, root, root / "docs" / "example" / "council.toml", clock, progress);
}

}  // namespace

TEST_CASE("both curves come out as tables, and each point is told as it comes", "[app]") {
    const CurveSizes sizes{{1'000, 2'000}, {10, 20}, 1'000, 50, 100, std::chrono::milliseconds(1)};
    const evenhand::tests::FixedClock clock;
    std::ostringstream progress;
    const auto curves =
        measure_curves(sizes, root, root / "docs" / "example" / "council.toml", clock, progress);
    REQUIRE(curves.ok());
    REQUIRE(curves->by_text.size() == 2);
    REQUIRE(curves->by_people.size() == 2);
    CHECK(curves->by_text[1].people == 50);
    CHECK(curves->by_people[1].people == 20);
    CHECK(curves->by_text[0].findings > 0);
    const std::string table = written(*curves);
    CHECK(table.find("Measured on " + curves->machine + "; 100 parties") != std::string::npos);
    CHECK(table.find("| 50 | 1500.0 |") != std::string::npos);
    CHECK(progress.str().find(" 50 people: 1500 us\n") != std::string::npos);
}

TEST_CASE("a check costs in proportion to its text, and hardly more for a large directory", "[app]") {
    // The best of several runs is compared, with room for a machine that has other things to do.
    const CurveSizes sizes{{8'000, 64'000}, {200, 20'000}, 8'000, 200, 100, std::chrono::milliseconds(150)};
    const auto curves = measured(sizes, evenhand::base::machine_clock());
    REQUIRE(curves.ok());
    const auto us = [](const CurvePoint& point) { return static_cast<double>(point.median.count()) / 1e3; };
    const double grown =
        static_cast<double>(curves->by_text[1].bytes) / static_cast<double>(curves->by_text[0].bytes);
    CHECK(us(curves->by_text[1]) < us(curves->by_text[0]) * grown * 2);
    CHECK(us(curves->by_people[1]) < us(curves->by_people[0]) * 2);
}

TEST_CASE("a council that cannot be read stops the measuring", "[app]") {
    const evenhand::tests::FixedClock clock;
    std::ostringstream progress;
    CHECK_FALSE(measure_curves({}, root, root / "missing.toml", clock, progress).ok());
    CHECK_FALSE(measure_curves({}, root / "missing", root / "missing.toml", clock, progress).ok());
}
