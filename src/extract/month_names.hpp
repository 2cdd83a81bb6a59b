#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace evenhand::extract {

/// 1 to 12 for the name of a month, or its usual short form, in the languages that pages come in; 0 for any
/// other word. Upper and lower case alike.
int month_named(std::string_view word);

/// English and Welsh, full names and short forms.
std::optional<std::chrono::weekday> weekday_named(std::string_view word);

}  // namespace evenhand::extract
