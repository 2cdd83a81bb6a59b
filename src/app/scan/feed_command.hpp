#pragma once

#include "app/console.hpp"

#include <span>
#include <string>

namespace evenhand::app {

/// `evenhand feed FILE [--url ADDRESS]` or `--batch`: what a news feed holds, as JSON.
int feed_command(std::span<const std::string> arguments, const Console& console);

}  // namespace evenhand::app
