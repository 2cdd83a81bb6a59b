#pragma once

#include "evenhand/base/day.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace evenhand::extract {

/// A day as people write it, found in a text.
struct WrittenDate {
    base::Day day{};
    std::size_t begin = 0;  ///< of the day itself, without its weekday
    std::size_t end = 0;
    enum class Form : std::uint8_t { iso, words, numbers, without_year } form = Form::words;
    enum class Weekday : std::uint8_t { none, right, wrong } weekday = Weekday::none;
};

/// What a text is read against.
struct DateReading {
    base::Day latest{};  ///< the day of the fetch; a date without a year is the last one before it
    enum class Order : std::uint8_t { day_first, month_first } order = Order::day_first;
};

/// All days in a text, in their order: "9 April 2024", "9th April, 2024", "April 9, 2024", "9 Apr",
/// "09/04/2024", "9.4.24", "2024-04-09"; the months of eleven languages. Years before 1995 and days after
/// `latest` are left out.
std::vector<WrittenDate> written_dates(std::string_view text, const DateReading& reading);

}  // namespace evenhand::extract
