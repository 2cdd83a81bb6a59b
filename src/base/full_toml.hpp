#pragma once

#include "evenhand/base/data.hpp"

#include <string>
#include <string_view>

namespace evenhand::base {

/// TOML 1.0 whole, by toml++.
Result<Node> read_full_toml(std::string_view text, const std::string& file);

}  // namespace evenhand::base
