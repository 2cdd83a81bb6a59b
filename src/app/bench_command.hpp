#pragma once

#include "app/console.hpp"

#include <span>
#include <string>

namespace evenhand::app {

/// `evenhand bench [FILE --council FILE] [--runs N]`: how long loading takes, and a warm check of one
/// document (the shipped example unless another is named).
int bench_command(std::span<const std::string> arguments, const Console& console);

}  // namespace evenhand::app
