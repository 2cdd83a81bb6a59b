#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/scan/records.hpp"
#include "evenhand/store/opening.hpp"

#include <memory>

namespace evenhand::store {

/// What a scan keeps, in the same database as the queue, brought to the newest form where it is older.
/// Refused as open_records refuses. On PostgreSQL any number of machines share it.
base::Result<std::unique_ptr<scan::Records>> open_scan_records(const Opening& opening);

}  // namespace evenhand::store
