#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/scan/records.hpp"
#include "evenhand/store/audited_scan.hpp"

#include <chrono>
#include <cstdint>

namespace evenhand::app {

/// Removes the pages that are no evidence any more and older than `keep`, with an entry in the audit. How
/// many.
base::Result<std::int64_t> forget_pages(const store::AuditedScan& audited, scan::Instant now,
                                        std::chrono::days keep);

/// The same, once a day of all machines that share the store; none on the other occasions.
base::Result<std::int64_t> forget_pages_daily(scan::Records& records, const store::AuditedScan& audited,
                                              scan::Instant now, std::chrono::days keep);

}  // namespace evenhand::app
