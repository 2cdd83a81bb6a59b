#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/scan/decision.hpp"
#include "evenhand/store/opening.hpp"
#include "evenhand/workflow/audit.hpp"

#include <cstdint>
#include <functional>

namespace evenhand::store {

/// What people do about the website together with the audit's entry of it: both are kept, or neither. Safe
/// from every thread.
struct AuditedScan {
    std::function<base::Result<base::Done>(const scan::Decision& decision, const workflow::Fact& fact)>
        decide;
    /// As scan::Records::forget_snapshots; the fact gets the number as its detail "pages". No entry where
    /// nothing is removed.
    std::function<base::Result<std::int64_t>(scan::Instant before, const workflow::Fact& fact)>
        forget_snapshots;
};

/// In the same database as the queue. Refused as open_records refuses.
base::Result<AuditedScan> open_audited_scan(const Opening& opening);

}  // namespace evenhand::store
