#pragma once

#include "app/console.hpp"

#include <span>
#include <string>

namespace evenhand::app {

/// `evenhand config check|show`: whether a configuration of the service holds, and what it comes to together
/// with the environment.
int config_command(std::span<const std::string> arguments, const Console& console);

}  // namespace evenhand::app
