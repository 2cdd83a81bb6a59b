#pragma once

#include "evenhand/base/result.hpp"

#include <sqlite3.h>

#include <memory>
#include <string>

namespace evenhand::store {

struct CloseSqlite {
    void operator()(sqlite3* handle) const noexcept { sqlite3_close_v2(handle); }
};
using SqliteHandle = std::unique_ptr<sqlite3, CloseSqlite>;

/// A new file that nobody else may read, because it will hold drafts. What SQLite puts beside it has the same
/// rights.
base::Result<base::Done> create_private_file(const std::string& file);

/// The machine's own reason for the last failure of reading or writing; 0: none is known.
int system_errno(sqlite3* handle);

/// `flags` are SQLITE_OPEN_…; one thread at a time, extended result codes.
base::Result<SqliteHandle> open_sqlite_handle(const std::string& file, int flags);

}  // namespace evenhand::store
