#include "app/queue/moments.hpp"

#include "evenhand/base/day.hpp"
#include "evenhand/calendar/london_day.hpp"

namespace evenhand::app {

base::Result<std::chrono::minutes> parse_time(const std::string& text) {
    const auto digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
    const auto number = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
    const bool formed = text.size() == 5 && digit(0) && digit(1) && text[2] == ':' && digit(3) && digit(4);
    if (!formed || number(0) > 23 || number(3) > 59) {
        return base::Error{
            base::ErrorCode::malformed, "'" + text + "' is no time of the day", "write it as 09:30", {}};
    }
    return std::chrono::hours(number(0)) + std::chrono::minutes(number(3));
}

base::Result<workflow::Instant> parse_london_moment(const std::string& text) {
    const auto space = text.find(' ');
    const auto day = base::parse_day(text.substr(0, space));
    const auto time = parse_time(space == std::string::npos ? "" : text.substr(space + 1));
    if (!day.ok() || !time.ok()) {
        return base::Error{base::ErrorCode::malformed,
                           "'" + text + "' is no day and time",
                           "write it as \"2027-04-08 06:00\", on London's clocks",
                           {}};
    }
    return calendar::london_time(*day, *time);
}

std::string london_moment(workflow::Instant moment) {
    const base::Day day = calendar::london_day(moment);
    // The hands of the clock: what has passed since a midnight, but for an hour where the clocks changed.
    auto minutes = std::chrono::floor<std::chrono::minutes>(moment - calendar::london_time(day, {}));
    while (minutes.count() > 0 && calendar::london_time(day, minutes) > moment) {
        minutes -= std::chrono::minutes(60);
    }
    while (calendar::london_time(day, minutes + std::chrono::minutes(60)) <= moment) {
        minutes += std::chrono::minutes(60);
    }
    const auto two = [](long long value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return base::in_short_words(day) + ", " + two(minutes.count() / 60) + ":" + two(minutes.count() % 60);
}

}  // namespace evenhand::app
