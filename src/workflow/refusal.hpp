#pragma once

#include "evenhand/workflow/acts.hpp"
#include "evenhand/workflow/saying.hpp"

#include <string_view>

namespace evenhand::workflow {

/// What stands in the way, by the key of its message ("why.claimed"; the mend is the message of that key with
/// "_mend"). Its English is made from the details: "act" and "acts" are acts' words, "state" a state's,
/// "roles" roles', "day" and "today" days as YYYY-MM-DD; all other details stand as they are.
Refusal refusal(Refusal::Sort sort, std::string_view key, Details details = {});

}  // namespace evenhand::workflow
