#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/store/opening.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace evenhand::store {

/// What a table holds: its rows, and a digest of them all that does not depend on their order or on the kind
/// of the database.
struct TableContents {
    std::string name;
    std::int64_t rows = 0;
    std::string digest;
    friend bool operator==(const TableContents&, const TableContents&) = default;
};

/// Copies a queue, as it stands at one moment, from a file of SQLite into a database of PostgreSQL or back,
/// and reads the copy again before it is kept: all of it or nothing. Every table but the notes of the
/// migrations, whose steps differ; both are brought to the newest form.
/// Refused: a target that holds anything, and two databases of PostgreSQL, for which its own tools are made.
/// What is written to `from` meanwhile is not in the copy. The chain of the audit is the caller's to verify.
base::Result<std::vector<TableContents>> copy_store(const Opening& from, const Opening& to);

}  // namespace evenhand::store
