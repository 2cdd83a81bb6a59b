#pragma once

#include "app/commands.hpp"

#include <filesystem>
#include <span>
#include <string>

namespace evenhand::app {

/// The commands that read files and answer: what an editor, a hook or a script calls for each document, and
/// waits for. They need no network, no log and no database, so a program that holds nothing else starts in a
/// fraction of the time; see docs/decisions/0012.
std::span<const Command> quick_commands();

/// The dispatch of `evenhand`: runs a quick command, and hands everything else over to the full program,
/// which takes this process's place. Comes back from that only where it could not.
int run_quick(std::span<const std::string> arguments, const Console& console);

/// Where the full program lies: beside this one, as it is built, or in lib/evenhand, as it is installed. Not
/// found: the error names both.
base::Result<std::filesystem::path> find_full_program(const std::filesystem::path& quick);

}  // namespace evenhand::app
