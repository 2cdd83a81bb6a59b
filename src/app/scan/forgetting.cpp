#include "app/scan/forgetting.hpp"

#include "evenhand/calendar/london_day.hpp"

namespace evenhand::app {

base::Result<std::int64_t> forget_pages(const store::AuditedScan& audited, scan::Instant now,
                                        std::chrono::days keep) {
    workflow::Fact fact{now, {}, {}, "website-forget", {}, {}};
    workflow::add_detail(fact, "keep-days", std::to_string(keep.count()));
    return audited.forget_snapshots(now - keep, fact);
}

base::Result<std::int64_t> forget_pages_daily(scan::Records& records, const store::AuditedScan& audited,
                                              scan::Instant now, std::chrono::days keep) {
    const auto key = "forget|" + base::iso(calendar::london_day(now));
    // Asked before it is claimed, so that a service at rest writes nothing.
    EVENHAND_TRY(const bool done, records.happened(key));
    EVENHAND_TRY(const bool first, done ? base::Result<bool>(false) : records.first_time(key, now));
    return first ? forget_pages(audited, now, keep) : base::Result<std::int64_t>(0);
}

}  // namespace evenhand::app
