#pragma once

#include "evenhand/base/data.hpp"

#include <optional>
#include <string_view>

namespace evenhand::base {

/// Reads the TOML that the shipped files are written in: bare keys, strings, whole numbers, days, truth
/// values, lists, tables in braces and under headers. None for any other TOML and for anything broken: the
/// caller has the whole grammar read it, which also knows what to complain of. What it does read is the same
/// tree.
std::optional<Node> read_plain_toml(std::string_view text);

}  // namespace evenhand::base
