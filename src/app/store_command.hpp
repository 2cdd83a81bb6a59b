#pragma once

#include "app/console.hpp"

#include <span>
#include <string>

namespace evenhand::app {

/// `evenhand store copy FROM TO`: a queue in another kind of database, proved to be the same.
int store_command(std::span<const std::string> arguments, const Console& console);

}  // namespace evenhand::app
