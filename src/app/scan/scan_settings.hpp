#pragma once

#include "app/options.hpp"
#include "evenhand/base/result.hpp"

#include <chrono>

namespace evenhand::app {

inline constexpr Option lease_option{"scan-lease"};
inline constexpr Option keep_option{"keep-pages"};

/// How long a service that scans may be silent before another takes its work over: --scan-lease, in seconds,
/// 5 to 86,400; a quarter of an hour where it is not given.
base::Result<std::chrono::seconds> scan_lease(const Options& given);

/// How long pages are kept as evidence: --keep-pages, in days, 30 to 36,500; 400 where it is not given: a
/// prosecution under the Representation of the People Act 1983 begins within a year (section 176).
base::Result<std::chrono::days> keep_pages(const Options& given);

}  // namespace evenhand::app
