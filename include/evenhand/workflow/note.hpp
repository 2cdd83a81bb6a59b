#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/workflow/ports.hpp"

#include <string>
#include <utility>
#include <vector>

namespace evenhand::workflow {

/// Records one fact and the writes that go with it. Only for what no other act can overtake: a setting, a
/// session, a word in the audit alone; a deed that is overtaken all the same is a Bug. The error is the
/// store's, and then nothing is kept.
base::Result<base::Done> note(Records& records, Fact fact, std::vector<Write> writes = {});

/// The fact with these details, as add_detail puts them.
Fact with_details(Fact fact, std::vector<std::pair<std::string, std::string>> details);

}  // namespace evenhand::workflow
