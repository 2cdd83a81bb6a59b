#pragma once

#include "app/console.hpp"

#include <span>
#include <string>

namespace evenhand::app {

using Dispatch = int (*)(std::span<const std::string> arguments, const Console& console);

/// What main does: the arguments to `dispatch`, with the terminal as the console. A fault of our own becomes
/// one line and a status, here and nowhere else.
int run(int count, char** values, Dispatch dispatch);

}  // namespace evenhand::app
