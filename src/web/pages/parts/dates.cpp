#include "web/pages/parts/dates.hpp"

#include "evenhand/calendar/london_day.hpp"

#include <array>
#include <chrono>
#include <string_view>

namespace evenhand::web {
namespace {

constexpr std::array<std::string_view, 12> months{"dates.january", "dates.february", "dates.march",
                                                  "dates.april",   "dates.may",      "dates.june",
                                                  "dates.july",    "dates.august",   "dates.september",
                                                  "dates.october", "dates.november", "dates.december"};
constexpr std::array<std::string_view, 7> weekdays{"dates.monday",   "dates.tuesday", "dates.wednesday",
                                                   "dates.thursday", "dates.friday",  "dates.saturday",
                                                   "dates.sunday"};

std::string two_digits(std::int64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

const std::string& month_name(const messages::Catalogue& words, unsigned month) {
    return words.say(months.at(month - 1));
}

const std::string& weekday_in_words(const messages::Catalogue& words, unsigned weekday) {
    return words.say(weekdays.at(weekday - 1));
}

std::string short_day(const messages::Catalogue& words, base::Day day) {
    const std::chrono::year_month_day date{day};
    return std::to_string(static_cast<unsigned>(date.day())) + " " +
           month_name(words, static_cast<unsigned>(date.month())) + " " +
           std::to_string(static_cast<int>(date.year()));
}

std::string day_in_words(const messages::Catalogue& words, base::Day day) {
    return weekday_in_words(words, std::chrono::weekday{day}.iso_encoding()) + " " + short_day(words, day);
}

std::chrono::minutes london_clock(workflow::Instant moment) {
    const auto minute = std::chrono::floor<std::chrono::minutes>(moment);
    const std::chrono::minutes utc = minute - std::chrono::floor<std::chrono::days>(minute);
    const std::chrono::minutes summer = (utc + std::chrono::hours(1)) % std::chrono::hours(24);
    return calendar::london_time(calendar::london_day(moment), summer) == minute ? summer : utc;
}

std::string clock_in_words(std::chrono::minutes since_midnight) {
    return two_digits(since_midnight.count() / 60) + ":" + two_digits(since_midnight.count() % 60);
}

std::string moment_in_words(const messages::Catalogue& words, workflow::Instant moment) {
    return short_day(words, calendar::london_day(moment)) + ", " + clock_in_words(london_clock(moment));
}

}  // namespace evenhand::web
