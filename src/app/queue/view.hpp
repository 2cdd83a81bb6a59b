#pragma once

#include "evenhand/workflow/comparison.hpp"
#include "evenhand/workflow/submission_json.hpp"

#include <string>

namespace evenhand::app {

/// A list as a table for a terminal of that width, with what is overdue marked.
std::string list_text(const workflow::Page& page, workflow::Instant now, std::size_t width);

/// One submission with what people need to decide on it.
std::string sight_text(const workflow::Sight& sight, std::size_t width);

/// How two forms of a text differ: words, then findings.
std::string comparison_text(const workflow::Revision& before, const workflow::Revision& after,
                            const workflow::Comparison& findings);

}  // namespace evenhand::app
