#pragma once

#include "evenhand/workflow/audit_check.hpp"
#include "evenhand/workflow/desk.hpp"
#include "evenhand/workflow/evidence.hpp"

#include <string>
#include <vector>

namespace evenhand::workflow {

/// An evidence pack, and what the audit's verification found when it was made.
struct TakenEvidence {
    std::vector<PackFile> files;
    AuditCheck checked;
};

/// What a verification found, in lines for people.
std::string in_words(const AuditCheck& checked);

/// Makes the pack of a submission. That somebody took it is in the audit, and so in the pack itself.
/// ErrorCode::not_found as Desk::history, ErrorCode::refused for whoever may not take evidence of its
/// council.
base::Result<TakenEvidence> take_evidence(Records& records, Desk& desk, const Account& who, SubmissionId id,
                                          const base::Clock& clock);

}  // namespace evenhand::workflow
