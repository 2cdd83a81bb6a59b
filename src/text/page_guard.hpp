#pragma once

#include "evenhand/base/result.hpp"

#include <string>
#include <string_view>

namespace evenhand::text {

/// A page made safe for the parser, whose time grows with the square of the depth: without comments, scripts,
/// drawings and other elements that show no words, without attributes but "hidden", and refused as too_large
/// if what is left nests too deeply. Only what this function has counted reaches the parser.
base::Result<std::string> guard_page(std::string_view utf8);

}  // namespace evenhand::text
