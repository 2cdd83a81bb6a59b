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

/// `flags` are SQLITE_OPEN_…; one thread at a time, extended result codes.
base::Result<SqliteHandle> open_sqlite_handle(const std::string& file, int flags);

}  // namespace evenhand::store
