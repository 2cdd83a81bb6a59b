#pragma once

#include "app/console.hpp"

#include <span>
#include <string>

namespace evenhand::app {

/// `evenhand scan add|end|list|run|status|items`: the sources of a council's news, scanning them now, and
/// what was found (docs/scan.md). `run` and `items` give 1 where something is at refer or stop, `status`
/// where there is an alarm.
int scan_command(std::span<const std::string> arguments, const Console& console);

}  // namespace evenhand::app
