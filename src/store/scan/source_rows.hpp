#pragma once

#include "evenhand/scan/records.hpp"
#include "store/connection.hpp"

#include <optional>
#include <string>
#include <vector>

namespace evenhand::store {

/// The id it got; nothing where the council has a source of that address.
base::Result<std::optional<std::int64_t>> add_source(Connection& connection, const scan::Source& source,
                                                     scan::Instant due);
base::Result<std::vector<scan::SourceRow>> list_sources(Connection& connection);
base::Result<std::optional<scan::SourceRow>> claim_source(Connection& connection, const scan::Lease& wanted,
                                                          scan::Instant now,
                                                          const std::vector<std::string>& only);
/// False where the lease is somebody else's by now.
base::Result<bool> finish_source(Connection& connection, const scan::Lease& lease,
                                 const scan::SourceState& state);
base::Result<bool> hold_source(Connection& connection, const scan::Lease& lease);

base::Result<base::Done> add_run(Connection& connection, const scan::Run& run);
base::Result<std::vector<scan::Run>> list_runs(Connection& connection, std::int64_t source,
                                               std::int64_t limit);

/// "|a|b|" for what a statement looks for in a list; empty for none.
std::string list_of(const std::vector<std::string>& words);

}  // namespace evenhand::store
