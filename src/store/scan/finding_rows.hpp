#pragma once

#include "evenhand/scan/records.hpp"
#include "store/connection.hpp"

#include <optional>
#include <string>
#include <vector>

namespace evenhand::store {

/// A new version, or one read again from the same bytes; false where it was read from others.
base::Result<bool> put_version(Connection& connection, const scan::Version& version);
base::Result<std::vector<scan::Version>> versions_of(Connection& connection, std::int64_t item);

base::Result<base::Done> add_snapshot(Connection& connection, const scan::Snapshot& snapshot);
base::Result<std::optional<scan::Snapshot>> find_snapshot(Connection& connection, const std::string& digest);
base::Result<std::int64_t> clear_snapshots(Connection& connection, scan::Instant before);

base::Result<base::Done> add_assessment(Connection& connection, const scan::Assessment& assessment);
base::Result<std::optional<scan::Assessment>> newest_assessment(Connection& connection, std::int64_t item);

base::Result<base::Done> add_decision(Connection& connection, const scan::Decision& decision);
base::Result<std::vector<scan::Decision>> decisions_of(Connection& connection, std::int64_t item);

}  // namespace evenhand::store
