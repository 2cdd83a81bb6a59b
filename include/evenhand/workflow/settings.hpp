#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/workflow/ports.hpp"

#include <chrono>
#include <string_view>
#include <vector>

namespace evenhand::workflow {

/// The settings that an administrator may change while the program runs.
inline constexpr std::string_view look_within_hours = "look-within-hours";

/// In how many hours an urgent release must be looked at: the council's setting, else the installation's,
/// else 48.
base::Result<std::chrono::hours> look_within(Records& records, const CouncilId& council);

/// The roles whose people need a second factor to sign in to the pages: a list with commas, "" for nobody. Of
/// the whole installation.
inline constexpr std::string_view second_factor = "second-factor";
base::Result<std::vector<Role>> second_factor_roles(Records& records);

/// Whether the value may be set: ErrorCode::refused with the values that may, or for an unknown key.
base::Result<base::Done> check_setting(const Setting& setting);

}  // namespace evenhand::workflow
