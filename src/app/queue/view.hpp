#pragma once

#include "evenhand/base/json_writer.hpp"
#include "evenhand/workflow/acts.hpp"
#include "evenhand/workflow/comparison.hpp"
#include "evenhand/workflow/ports.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace evenhand::app {

/// A list as a table for a terminal of that width, with what is overdue marked.
std::string list_text(const workflow::Page& page, workflow::Instant now, std::size_t width);
std::string list_json(const workflow::Page& page);

/// One submission with what people need to decide on it.
struct Sight {
    const workflow::History& history;
    const std::vector<workflow::OpenGate>& gates;  ///< the open ones
    bool with_text = false;
};
std::string sight_text(const Sight& sight, std::size_t width);
std::string sight_json(const Sight& sight);

/// The members of a submission, inside an object that is open.
void write_submission(base::JsonWriter& json, const workflow::Submission& submission);

/// How two forms of a text differ: words, then findings.
std::string comparison_text(const workflow::Revision& before, const workflow::Revision& after,
                            const workflow::Comparison& findings);
std::string comparison_json(const workflow::Revision& before, const workflow::Revision& after,
                            const workflow::Comparison& findings);

}  // namespace evenhand::app
