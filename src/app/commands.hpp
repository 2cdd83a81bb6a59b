#pragma once

#include "app/console.hpp"

#include <span>
#include <string>
#include <string_view>

namespace evenhand::app {

/// A command of the program: `evenhand NAME …`.
struct Command {
    std::string_view name;
    std::string_view usage;  ///< what follows the name
    std::string_view about;
    int (*run)(std::span<const std::string> arguments, const Console& console);
};

/// All of them.
std::span<const Command> commands();

/// The name of the command that is asked for, which may be none of ours; --help and --version are commands
/// too.
std::string command_asked(std::span<const std::string> arguments);

/// Runs the command that the first argument names, and gives the exit status. No argument, or one that is no
/// command: a line of usage and not_done.
int dispatch(std::span<const std::string> arguments, const Console& console);

}  // namespace evenhand::app
