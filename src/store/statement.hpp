#pragma once

#include <string_view>

namespace evenhand::store {

/// One statement in the two dialects. Each lies in a file of its own in src/store/sql and is embedded by
/// name; values come in as $1, $2, … only, in any order.
struct Statement {
    std::string_view name;
    std::string_view sqlite;
    std::string_view postgresql;
};

}  // namespace evenhand::store
