#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/workflow/ports.hpp"

#include <chrono>
#include <string_view>

namespace evenhand::workflow {

/// The settings that an administrator may change while the program runs.
inline constexpr std::string_view look_within_hours = "look-within-hours";

/// In how many hours an urgent release must be looked at: the council's setting, else the installation's,
/// else 48.
base::Result<std::chrono::hours> look_within(Records& records, const CouncilId& council);

/// Whether the value may be set: ErrorCode::refused with the values that may, or for an unknown key.
base::Result<base::Done> check_setting(const Setting& setting);

}  // namespace evenhand::workflow
