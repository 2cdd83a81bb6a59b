#pragma once

#include "evenhand/workflow/ports.hpp"
#include "store/connection.hpp"

#include <vector>

namespace evenhand::store {

/// What lies beside a submission. False: the number is not the next one.
base::Result<bool> put(Connection& connection, workflow::SubmissionId submission,
                       const workflow::Revision& revision);
base::Result<bool> put(Connection& connection, workflow::SubmissionId submission,
                       const workflow::StoredReport& report);
base::Result<bool> put(Connection& connection, workflow::SubmissionId submission,
                       const workflow::Comment& comment);
base::Result<bool> put(Connection& connection, workflow::SubmissionId submission,
                       const workflow::GateAnswer& answer);

/// Each in the order of its numbers.
base::Result<std::vector<workflow::Revision>> revisions_of(Connection& connection,
                                                           workflow::SubmissionId submission);
base::Result<std::vector<workflow::StoredReport>> reports_of(Connection& connection,
                                                             workflow::SubmissionId submission);
base::Result<std::vector<workflow::Comment>> comments_of(Connection& connection,
                                                         workflow::SubmissionId submission);
base::Result<std::vector<workflow::GateAnswer>> answers_of(Connection& connection,
                                                           workflow::SubmissionId submission);

}  // namespace evenhand::store
