#pragma once

#include "evenhand/workflow/acts.hpp"

#include <vector>

namespace evenhand::workflow {

/// Whether the person may do the act at all, whatever the state: their roles, whose text it is, four eyes,
/// who has claimed it. Appends what stands in the way.
void ask_permission(const Request& request, const Account& who, const Case& in,
                    std::vector<Refusal>& refusals);

/// What a person is called by in a sentence: nobody else ever has that name.
inline const std::string& shown(const PersonId& person) {
    return person.value;
}

}  // namespace evenhand::workflow
