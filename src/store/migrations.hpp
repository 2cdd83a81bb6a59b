#pragma once

#include "evenhand/base/result.hpp"
#include "store/connection.hpp"

#include <span>

namespace evenhand::store {

/// Brings the database to the last of `steps`, each in a transaction of its own together with the note that
/// it was taken; what stands in the notes is not taken again. Forward only. Refused: a database that has
/// taken more steps than there are (a newer Evenhand's), or other ones.
base::Result<base::Done> migrate(Connection& connection, std::span<const Statement> steps);

}  // namespace evenhand::store
