#pragma once

#include "app/console.hpp"

#include <span>
#include <string>

namespace evenhand::app {

/// `evenhand queue draft|submit|list|show|edit|claim|…`: the queue from the command line. Each one signs in
/// (--as with --password-file or at the terminal, or EVENHAND_TOKEN) and works on --store. Status: 0 done; 1
/// refused, lapsed, or somebody was faster, with a sentence each on standard error; 2 not done.
int queue_command(std::span<const std::string> arguments, const Console& console);

}  // namespace evenhand::app
