#pragma once

#include "app/console.hpp"

#include <span>
#include <string>

namespace evenhand::app {

/// evenhand demo FOLDER: a council that does not exist, with people, elections around today and a queue with
/// something in every state, to be served from that folder.
int demo_command(std::span<const std::string> arguments, const Console& console);

}  // namespace evenhand::app
