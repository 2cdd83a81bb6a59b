#pragma once

#include "evenhand/base/result.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace evenhand::workflow {

/// What the message of a refusal names: a name, a number, a day as YYYY-MM-DD, or a word of the workflow
/// ("act", "acts", "state", "roles").
using Details = std::vector<std::pair<std::string, std::string>>;

/// An error that a page can tell in its own language: its message and mend are the English of the messages
/// KEY ("why.claimed") and KEY_mend, filled with the details.
base::Error saying(base::ErrorCode code, std::string_view key, Details details = {});

}  // namespace evenhand::workflow
