#pragma once

#include "evenhand/base/result.hpp"

#include <string>
#include <string_view>

namespace evenhand::store {

/// Whether the address is PostgreSQL's and not the path of a file.
bool is_postgresql_address(std::string_view address);

/// "postgresql://HOST:PORT/DATABASE" as messages may show it: without user, password or options.
base::Result<std::string> shown_address(const std::string& address);

}  // namespace evenhand::store
