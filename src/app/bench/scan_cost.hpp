#pragma once

#include "app/console.hpp"
#include "evenhand/base/result.hpp"

#include <span>
#include <string>

namespace evenhand::app {

/// `evenhand bench scan URL --council FILE`: scans a feed twice into a store of its own that is removed
/// afterwards, once as it stands and once as if eight days had passed, and tells what a page took of the
/// processor, the line, the disk and the memory. `arguments` are those after "scan".
base::Result<std::string> scan_cost(std::span<const std::string> arguments, const Console& console);

}  // namespace evenhand::app
