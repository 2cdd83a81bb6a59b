#pragma once

#include "evenhand/workflow/account.hpp"

namespace evenhand::workflow {

/// Whether the person may begin a submission in the council: everybody who works there and does not only read
/// or administer.
bool may_begin(const Account& who, const CouncilId& council);

}  // namespace evenhand::workflow
