#pragma once

#include "evenhand/base/span.hpp"
#include "evenhand/text/tokens.hpp"

#include <chrono>
#include <optional>

namespace evenhand::rules {

/// A day as a text names it: "Wednesday 20 April", "April 20th, 2027". Without a year only the calendar can
/// know which one is meant.
struct NamedDay {
    std::chrono::month_day day{};
    std::optional<std::chrono::year> year;
};

/// The first day that the tokens name with at least its month and its number.
std::optional<NamedDay> find_day(const text::Tokens& tokens, base::TokenSpan within);

}  // namespace evenhand::rules
