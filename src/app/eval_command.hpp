#pragma once

#include "app/console.hpp"

#include <span>
#include <string>

namespace evenhand::app {

/// `evenhand eval DIR|FILE … [--format text|json|markdown] [--summary] [--strict] [--at-least P,R]`: how the
/// program does on labelled cases.
/// --summary leaves the misses out; --strict makes every miss a failure, --at-least less precision or recall.
int eval_command(std::span<const std::string> arguments, const Console& console);

}  // namespace evenhand::app
