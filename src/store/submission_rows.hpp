#pragma once

#include "evenhand/workflow/ports.hpp"
#include "store/connection.hpp"

namespace evenhand::store {

/// False: it does not stand at the version that the caller has seen. A new one gets its id and goes to
/// `begun`.
base::Result<bool> put(Connection& connection, const workflow::PutSubmission& write,
                       workflow::SubmissionId& begun);

base::Result<std::optional<workflow::Submission>> find_submission(Connection& connection,
                                                                  workflow::SubmissionId id);
base::Result<workflow::Page> list_submissions(Connection& connection, const workflow::Query& query);
base::Result<workflow::ReleaseCount> count_releases(Connection& connection,
                                                    const workflow::CouncilId& council,
                                                    workflow::Instant from, workflow::Instant to);

}  // namespace evenhand::store
