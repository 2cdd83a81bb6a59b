#include "evenhand/workflow/settings.hpp"

#include <charconv>

namespace evenhand::workflow {
namespace {

constexpr int longest_hours = 24 * 14;

std::optional<int> hours_of(const std::string& text) {
    int hours = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), hours);
    const bool whole = fault == std::errc{} && end == text.data() + text.size();
    return whole && hours >= 1 && hours <= longest_hours ? std::optional(hours) : std::nullopt;
}

}  // namespace

base::Result<std::chrono::hours> look_within(Records& records, const CouncilId& council) {
    constexpr std::chrono::hours usual{48};
    for (const CouncilId& where : {council, CouncilId{}}) {
        EVENHAND_TRY(const auto value, records.setting(where, std::string(look_within_hours)));
        if (value) {
            const auto hours = hours_of(*value);
            return hours ? std::chrono::hours(*hours) : usual;
        }
    }
    return usual;
}

base::Result<base::Done> check_setting(const Setting& setting) {
    if (setting.key != look_within_hours) {
        return base::Error{base::ErrorCode::refused,
                           "there is no setting '" + setting.key + "'",
                           "use look-within-hours",
                           {}};
    }
    if (!hours_of(setting.value)) {
        return base::Error{
            base::ErrorCode::refused, "'" + setting.value + "' is no number of hours", "use 1 to 336", {}};
    }
    return base::Done{};
}

}  // namespace evenhand::workflow
