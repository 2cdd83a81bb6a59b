#pragma once

#include "app/console.hpp"

#include <span>
#include <string>

namespace evenhand::app {

/// `evenhand audit verify [PACK] [--store S] [--anchor FILE]`, `audit export ID --to FOLDER`,
/// `audit anchor --to FILE`, `audit list`. Verify: 0 all is well, 1 something is broken (each fault a line),
/// 2 it could not be read.
int audit_command(std::span<const std::string> arguments, const Console& console);

}  // namespace evenhand::app
