#pragma once

#include "app/options.hpp"
#include "evenhand/workflow/ports.hpp"

#include <string>

namespace evenhand::app {

/// What is to be said before a role or a token of that council is made; empty where it is known: it has the
/// slug of --council's file, or somebody has a role there, or a submission is of it. A queue holds no list of
/// councils, so a misspelt one can only be remarked on; where --council is given, it is ErrorCode::usage.
base::Result<std::string> remark_on(const Options& options, workflow::Records& records,
                                    const workflow::CouncilId& council);

}  // namespace evenhand::app
