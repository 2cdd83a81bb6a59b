#pragma once

#include <string>
#include <string_view>

namespace evenhand::base {

/// The text as a TOML basic string with its quotation marks, on one line whatever it holds. Must be UTF-8.
std::string toml_text(std::string_view value);

}  // namespace evenhand::base
