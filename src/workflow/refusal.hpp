#pragma once

#include "evenhand/workflow/acts.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace evenhand::workflow {

using Details = std::vector<std::pair<std::string, std::string>>;

/// What stands in the way, by the key of its message ("why.claimed"; the mend is the message of that key with
/// "_mend"). Its English is made from the details: "act" and "acts" are acts' words, "state" a state's,
/// "roles" roles', "day" and "today" days as YYYY-MM-DD; all other details stand as they are.
Refusal refusal(Refusal::Sort sort, std::string_view key, Details details = {});

}  // namespace evenhand::workflow
