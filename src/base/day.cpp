#include "evenhand/base/day.hpp"

#include <array>

namespace evenhand::base {
namespace {

constexpr std::array<std::string_view, 7> weekday_names{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                        "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> month_names{"January",   "February", "March",    "April",
                                                       "May",       "June",     "July",     "August",
                                                       "September", "October",  "November", "December"};

std::optional<int> digits(std::string_view text) {
    int number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        number = number * 10 + (c - '0');
    }
    return number;
}

std::string padded(unsigned number, std::size_t width) {
    std::string text = std::to_string(number);
    return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
}

}  // namespace

Result<Day> parse_day(std::string_view text) {
    const Error no_day{ErrorCode::malformed,
                       "'" + std::string(text.substr(0, 40)) + "' is not a day",
                       "write it as YYYY-MM-DD, a day that exists",
                       {}};
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return no_day;
    }
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day) {
        return no_day;
    }
    const std::chrono::year_month_day date{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) {
        return no_day;
    }
    return Day{date};
}

std::string iso(Day day) {
    const std::chrono::year_month_day date{day};
    return padded(static_cast<unsigned>(static_cast<int>(date.year())), 4) + '-' +
           padded(static_cast<unsigned>(date.month()), 2) + '-' +
           padded(static_cast<unsigned>(date.day()), 2);
}

std::string in_short_words(Day day) {
    const std::chrono::year_month_day date{day};
    return std::to_string(static_cast<unsigned>(date.day())) + ' ' +
           std::string(month_names[static_cast<unsigned>(date.month()) - 1]) + ' ' +
           std::to_string(static_cast<int>(date.year()));
}

std::string in_words(Day day) {
    return std::string(weekday_name(day)) + ' ' + in_short_words(day);
}

std::string_view weekday_name(Day day) {
    return weekday_names[std::chrono::weekday{day}.c_encoding()];
}

Day day_of(int year, unsigned month, unsigned day) {
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                           std::chrono::day{day}};
    ensure(date.ok(), "day_of: no such day");
    return Day{date};
}

}  // namespace evenhand::base
