#pragma once

#include "evenhand/base/result.hpp"

#include <string>

namespace evenhand::store {

/// What an extended result code of SQLite and the machine's errno mean for people. `file` is the database.
base::Error sqlite_error(int code, int system_code, const std::string& file);

}  // namespace evenhand::store
