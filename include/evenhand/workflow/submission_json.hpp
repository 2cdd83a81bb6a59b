#pragma once

#include "evenhand/base/json_writer.hpp"
#include "evenhand/workflow/acts.hpp"
#include "evenhand/workflow/comparison.hpp"
#include "evenhand/workflow/ports.hpp"

#include <string>
#include <vector>

namespace evenhand::workflow {

/// One submission with what people need to decide on it. Keeps references.
struct Sight {
    const History& history;
    const std::vector<OpenGate>& gates;  ///< the open ones
    bool with_text = false;
};

/// {"schema":"evenhand/submission/1",…}, for the command line and the API alike.
std::string sight_json(const Sight& sight);

/// {"schema":"evenhand/queue/1","total","submissions":[…]}
std::string list_json(const Page& page);

/// How two forms of a text differ, words, then findings: {"schema":"evenhand/comparison/1",…}
std::string comparison_json(const Revision& before, const Revision& after, const Comparison& findings);

/// The members of a submission, inside an object that is open.
void write_submission(base::JsonWriter& json, const Submission& submission);

/// {"links":[…]}: the links by which guests were asked, without their secrets.
std::string links_json(const std::vector<GuestLink>& links);
/// The members of one, inside an object that is open.
void write_link(base::JsonWriter& json, const GuestLink& link);

/// The members of a revision, inside an object that is open.
enum class WithText : std::uint8_t { no, yes };
void write_revision(base::JsonWriter& json, const Revision& revision, WithText with_text);

}  // namespace evenhand::workflow
