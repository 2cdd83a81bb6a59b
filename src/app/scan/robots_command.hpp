#pragma once

#include "app/console.hpp"

#include <span>
#include <string>

namespace evenhand::app {

/// `evenhand robots FILE TOKEN URL`: whether a site's robots.txt lets a robot fetch an address. 0 where it
/// does, 1 where it does not.
int robots_command(std::span<const std::string> arguments, const Console& console);

}  // namespace evenhand::app
