#include "app/scan/scan_settings.hpp"

#include <charconv>
#include <cstdint>
#include <string>

namespace evenhand::app {
namespace {

struct Range {
    std::int64_t least;
    std::int64_t most;
    std::int64_t usual;
    std::string_view unit;
};

base::Result<std::int64_t> number_within(const Options& given, std::string_view option, const Range& range) {
    const auto word = given.value(option);
    if (!word) {
        return range.usual;
    }
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(word->data(), word->data() + word->size(), number);
    if (fault != std::errc{} || end != word->data() + word->size() || number < range.least ||
        number > range.most) {
        return base::Error{base::ErrorCode::usage,
                           "--" + std::string(option) + ": '" + *word + "' is no number of " +
                               std::string(range.unit) + " that can be used",
                           "give one from " + std::to_string(range.least) + " to " +
                               std::to_string(range.most),
                           {}};
    }
    return number;
}

}  // namespace

base::Result<std::chrono::seconds> scan_lease(const Options& given) {
    EVENHAND_TRY(const auto number, number_within(given, lease_option.name, {5, 86'400, 900, "seconds"}));
    return std::chrono::seconds{number};
}

base::Result<std::chrono::days> keep_pages(const Options& given) {
    EVENHAND_TRY(const auto number, number_within(given, keep_option.name, {30, 36'500, 400, "days"}));
    return std::chrono::days{static_cast<int>(number)};
}

}  // namespace evenhand::app
