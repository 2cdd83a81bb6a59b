#pragma once

#include "app/console.hpp"

#include <span>
#include <string>

namespace evenhand::app {

/// `evenhand scan discover URL [--host …] [--internal-host …] [--port …] [--authority FILE] [--contact TEXT]
/// [--gap SECONDS] [--format text|json]`: where a council publishes its news, for a person to confirm. 0
/// where something was found, 1 where nothing was.
int discover_command(std::span<const std::string> arguments, const Console& console);

}  // namespace evenhand::app
