#pragma once

#include "app/console.hpp"

#include <span>
#include <string>

namespace evenhand::app {

/// `evenhand verify REPORT --text FILE --council FILE`: makes a report (evenhand/report/1) again from its
/// text, with the rules of EVENHAND_DATA, and says whether it is the same. 0: the same; 1: not, or made with
/// other rules; 2: not done.
int verify_command(std::span<const std::string> arguments, const Console& console);

}  // namespace evenhand::app
