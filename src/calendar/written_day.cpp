#include "evenhand/calendar/written_day.hpp"

#include <array>
#include <sstream>
#include <string>
#include <vector>

namespace evenhand::calendar {
namespace {

using base::Day;
using base::Error;
using base::ErrorCode;

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

std::vector<std::string> words_of(std::string_view text) {
    std::istringstream stream{std::string(text)};
    std::vector<std::string> words;
    for (std::string word; stream >> word;) {
        while (!word.empty() && word.back() == ',') {
            word.pop_back();
        }
        words.push_back(word);
    }
    return words;
}

std::optional<unsigned> number(const std::string& word) {
    if (word.empty() || word.size() > 4 || word.find_first_not_of("0123456789") != std::string::npos) {
        return std::nullopt;
    }
    return static_cast<unsigned>(std::stoul(word));
}

std::optional<Day> day_from(const std::string& day, const std::string& month, const std::string& year) {
    const auto day_number = number(day);
    const auto year_number = number(year);
    for (unsigned i = 0; i < months.size() && day_number && year_number; ++i) {
        const std::chrono::year_month_day date{std::chrono::year{static_cast<int>(*year_number)},
                                               std::chrono::month{i + 1}, std::chrono::day{*day_number}};
        if (months[i] == month && date.ok()) {
            return Day{date};
        }
    }
    return std::nullopt;
}

}  // namespace

base::Result<Day> parse_written_day(std::string_view text) {
    const auto words = words_of(text);
    if (words.size() != 3 && words.size() != 4) {
        return base::parse_day(text);
    }
    const std::size_t first = words.size() - 3;
    const auto day = day_from(words[first], words[first + 1], words[first + 2]);
    if (!day) {
        return Error{ErrorCode::malformed,
                     "'" + std::string(text.substr(0, 40)) + "' is not a day",
                     "write it as YYYY-MM-DD, a day that exists",
                     {}};
    }
    if (first == 1 && words[0] != base::weekday_name(*day)) {
        return Error{ErrorCode::invalid,
                     base::in_short_words(*day) + " is a " + std::string(base::weekday_name(*day)) +
                         ", not a " + words[0].substr(0, 20),
                     "mend the date or the weekday",
                     {}};
    }
    return *day;
}

}  // namespace evenhand::calendar
