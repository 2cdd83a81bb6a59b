#pragma once

#include "evenhand/report/report.hpp"

#include <string>

namespace evenhand::report {

enum class Colour : std::uint8_t { no, yes };

/// "evenhand/report/1", as design.md gives it; offsets count code points of the text as given.
std::string to_json(const Report& report);

/// For a terminal: the verdict first, then each finding with its line of the text, the offending words
/// marked, why, the law and the advice. `width` in columns.
std::string to_text(const Report& report, Colour colour, std::size_t width);

}  // namespace evenhand::report
