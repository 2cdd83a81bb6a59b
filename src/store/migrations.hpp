#pragma once

#include "evenhand/base/result.hpp"
#include "store/connection.hpp"

#include <cstdint>
#include <span>

namespace evenhand::store {

/// Brings the database to the last of `steps`, each in a transaction of its own together with the note that
/// it was taken; what stands in the notes is not taken again. Forward only. Refused: a database that has
/// taken more steps than there are (a newer Evenhand's), or other ones.
base::Result<base::Done> migrate(Connection& connection, std::span<const Statement> steps);

enum class Whose : std::uint8_t { ours, nobodys, somebody_elses };

/// Whether a queue lies here, nothing at all, or what another program keeps.
base::Result<Whose> whose(Connection& connection);

}  // namespace evenhand::store
