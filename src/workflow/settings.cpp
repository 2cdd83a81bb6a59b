#include "evenhand/workflow/settings.hpp"

#include "evenhand/base/comma_list.hpp"

#include <algorithm>
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

/// Nothing where one of them is no role.
std::optional<std::vector<Role>> roles_of(std::string_view list) {
    std::vector<Role> roles;
    for (const std::string& part : base::comma_list(list, base::EmptyPart::is_dropped)) {
        const auto role = role_named(part);
        if (!role) {
            return std::nullopt;
        }
        roles.push_back(*role);
    }
    return roles;
}

base::Result<base::Done> check_second_factor(const Setting& setting) {
    if (!setting.council.empty()) {
        return base::Error{base::ErrorCode::refused,
                           "a second factor is asked for in the whole installation",
                           "leave the council out",
                           {}};
    }
    if (!roles_of(setting.value)) {
        return base::Error{base::ErrorCode::refused,
                           "'" + setting.value + "' is no list of roles",
                           "use some of author,clerk,monitoring-officer,reader,administrator, or nothing",
                           {}};
    }
    return base::Done{};
}

}  // namespace

base::Result<std::vector<Role>> second_factor_roles(Records& records) {
    EVENHAND_TRY(const auto value, records.setting({}, std::string(second_factor)));
    return roles_of(value.value_or("")).value_or(std::vector<Role>{});
}

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
    if (setting.key == second_factor) {
        return check_second_factor(setting);
    }
    if (setting.key != look_within_hours) {
        return base::Error{base::ErrorCode::refused,
                           "there is no setting '" + setting.key + "'",
                           "use look-within-hours or second-factor",
                           {}};
    }
    if (!hours_of(setting.value)) {
        return base::Error{
            base::ErrorCode::refused, "'" + setting.value + "' is no number of hours", "use 1 to 336", {}};
    }
    return base::Done{};
}

}  // namespace evenhand::workflow
