#pragma once

#include "evenhand/workflow/audit.hpp"
#include "store/connection.hpp"

#include <vector>

namespace evenhand::store {

/// Seals the facts after the last entry and adds them. Inside a transaction that writes: the chain has one
/// end.
base::Result<std::vector<workflow::Entry>> append_facts(Connection& connection,
                                                        std::vector<workflow::Fact> facts);

base::Result<workflow::Head> chain_head(Connection& connection);
base::Result<std::vector<workflow::Entry>> entries_from(Connection& connection, std::int64_t from,
                                                        std::int64_t limit);
base::Result<std::vector<workflow::Entry>> entries_about(Connection& connection,
                                                         workflow::SubmissionId subject);

}  // namespace evenhand::store
