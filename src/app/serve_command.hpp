#pragma once

#include "app/console.hpp"

#include <span>
#include <string>

namespace evenhand::app {

/// evenhand serve --council FILE… [--address 127.0.0.1] [--port 8080]: serves the pages until SIGINT or
/// SIGTERM.
int serve_command(std::span<const std::string> arguments, const Console& console);

}  // namespace evenhand::app
