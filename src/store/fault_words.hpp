#pragma once

#include <string_view>

namespace evenhand::store {

/// How messages begin that faults.hpp tells apart.
inline constexpr std::string_view no_room = "there is no room left for the database";
inline constexpr std::string_view newer = "the database was written by a newer Evenhand";

}  // namespace evenhand::store
