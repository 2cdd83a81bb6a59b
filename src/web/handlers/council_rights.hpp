#pragma once

#include "evenhand/workflow/account.hpp"

namespace evenhand::web {

/// Who may have the service write the council's file: its people and elections by who works with it, its
/// protocol and settings, by which everything is judged, by who answers for them.
bool may_change_people(const workflow::Account& who, const workflow::CouncilId& council);
bool may_change_settings(const workflow::Account& who, const workflow::CouncilId& council);

}  // namespace evenhand::web
