#pragma once

#include "app/console.hpp"

#include <span>
#include <string>

namespace evenhand::app {

/// `evenhand backup FILE --store S`: the queue as it is at one moment, while others go on working.
int backup_command(std::span<const std::string> arguments, const Console& console);

/// `evenhand restore FILE --store S`: makes the store anew from a backup, and verifies its audit.
int restore_command(std::span<const std::string> arguments, const Console& console);

}  // namespace evenhand::app
