#include "evenhand/workflow/identifiers.hpp"

#include "evenhand/base/day.hpp"

#include <algorithm>

namespace evenhand::workflow {
namespace {

bool is_letter(char c) {
    return c >= 'a' && c <= 'z';
}

std::string two_digits(long long value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

}  // namespace

bool is_person_id(std::string_view text) {
    constexpr std::size_t shortest = 2;
    constexpr std::size_t longest = 40;
    return text.size() >= shortest && text.size() <= longest && is_letter(text.front()) &&
           std::ranges::all_of(text, [](char c) {
               return is_letter(c) || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
           });
}

std::string iso(Instant moment) {
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::hh_mm_ss time(moment - day);
    return base::iso(day) + "T" + two_digits(time.hours().count()) + ":" +
           two_digits(time.minutes().count()) + ":" + two_digits(time.seconds().count()) + "Z";
}

base::Result<Instant> parse_instant(std::string_view text) {
    const auto malformed = [&] {
        return base::Error{base::ErrorCode::malformed,
                           "'" + std::string(text) + "' is no moment",
                           "write it in UTC, as 2027-04-08T06:00:00Z",
                           {}};
    };
    constexpr std::string_view form = "dddd-dd-ddTdd:dd:ddZ";
    if (text.size() != form.size()) {
        return malformed();
    }
    for (std::size_t at = 0; at < form.size(); ++at) {
        const bool digit = text[at] >= '0' && text[at] <= '9';
        if (form[at] == 'd' ? !digit : text[at] != form[at]) {
            return malformed();
        }
    }
    const auto day = base::parse_day(text.substr(0, 10));
    const auto number = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
    if (!day.ok() || number(11) > 23 || number(14) > 59 || number(17) > 59) {
        return malformed();
    }
    return Instant{*day} + std::chrono::hours(number(11)) + std::chrono::minutes(number(14)) +
           std::chrono::seconds(number(17));
}

}  // namespace evenhand::workflow
