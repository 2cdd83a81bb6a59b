#pragma once

#include "evenhand/base/clock.hpp"
#include "evenhand/base/result.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

namespace evenhand::app {

/// What the curves are drawn over.
struct CurveSizes {
    std::vector<std::size_t> texts{3'000, 10'000, 30'000, 100'000, 300'000, 1'000'000};  ///< bytes
    std::vector<std::size_t> people{10, 100, 1'000, 10'000, 20'000, 100'000};
    std::size_t text_of_people = 3'000;   ///< bytes of the text while the directory grows
    std::size_t people_of_text = 20'000;  ///< people while the text grows
    std::size_t parties = 1'000;
    std::chrono::milliseconds each{400};  ///< how long a point is measured; three runs at least
};

struct CurvePoint {
    std::size_t bytes = 0;
    std::size_t people = 0;
    std::size_t findings = 0;
    std::size_t runs = 0;
    std::chrono::nanoseconds median{};
};

struct Curves {
    std::string machine;
    std::size_t parties = 0;
    std::vector<CurvePoint> by_text;
    std::vector<CurvePoint> by_people;
};

/// Measures warm checks of made releases for the council of a file, its people replaced by made ones. Every
/// point is told on `progress` as it comes.
base::Result<Curves> measure_curves(const CurveSizes& sizes, const std::filesystem::path& data,
                                    const std::filesystem::path& council, const base::Clock& clock,
                                    std::ostream& progress);

/// As two tables of Markdown.
std::string written(const Curves& curves);

}  // namespace evenhand::app
