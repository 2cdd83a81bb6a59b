#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/store/opening.hpp"
#include "evenhand/workflow/ports.hpp"

#include <memory>

namespace evenhand::store {

/// The queue's records in SQLite or PostgreSQL, brought to the newest form where they are older. Refused:
/// what a newer Evenhand wrote, what is damaged or cut short, what is not ours. What is promised is
/// workflow::Records'; safe from several threads, and beside other processes and (on PostgreSQL) machines.
base::Result<std::unique_ptr<workflow::Records>> open_records(const Opening& opening);

}  // namespace evenhand::store
