#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/workflow/audit.hpp"
#include "evenhand/workflow/ports.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace evenhand::workflow {

/// What a verification of the whole audit found.
struct AuditCheck {
    Head head;                         ///< where the chain ends, or as far as it holds
    std::int64_t first_broken = 0;     ///< 0: the chain holds
    std::vector<std::string> faults;   ///< sentences; none: all is well
    std::vector<std::string> remarks;  ///< worth a look and no fault: a clock set back
    std::int64_t submissions = 0;      ///< how many were held against the audit

    [[nodiscard]] bool ok() const noexcept { return faults.empty(); }
};

/// Verifies the chain from its start, each anchor against it (a tail that was cut off shows there), and then
/// each submission's state, text and reports against what the audit says of them. Reads in pieces; a queue
/// that is used meanwhile is no fault.
base::Result<AuditCheck> check_audit(Records& records, std::span<const Anchor> anchors);

/// The lines of an anchor file; blank ones are passed over. ErrorCode::malformed names the line.
base::Result<std::vector<Anchor>> parse_anchors(std::string_view text, const std::string& file);

/// How a submission disagrees with the entries about it, a sentence each: its state, the digests of its texts
/// and reports. `what` is how the sentences call it ("submission 12").
std::vector<std::string> disagreements(const History& history, const std::string& what);

/// How the rest of what is stored disagrees with the entries: who approved and released which text, who
/// looked, what was commented and answered. Evidence packs hold the entries alone.
std::vector<std::string> row_disagreements(const History& history, const std::string& what);

}  // namespace evenhand::workflow
