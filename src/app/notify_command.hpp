#pragma once

#include "app/console.hpp"

#include <span>
#include <string>

namespace evenhand::app {

/// evenhand notify check|test --notify FILE: whom the settings tell, and whether a notice reaches them;
/// evenhand notify send --notify FILE --store STORE: hands over what is due;
/// evenhand notify list --store STORE: what is on its way, and what became of it.
int notify_command(std::span<const std::string> arguments, const Console& console);

}  // namespace evenhand::app
