#pragma once

#include "app/console.hpp"

#include <span>
#include <string>

namespace evenhand::app {

/// `evenhand check FILE|- … --council FILE [--kind K] [--author A] [--on DAY] [--format F] [--explain]
/// [--waivers FILE]`.
/// Prints a report a file. Where one file cannot be checked nothing of the others is hidden, and the status
/// is not_done.
int check_command(std::span<const std::string> arguments, const Console& console);

}  // namespace evenhand::app
