#pragma once

#include "app/commands.hpp"

#include <span>
#include <string>
#include <string_view>

namespace evenhand::app {

/// The manual page evenhand-NAME(1) of a command, in the macros of man(7), made of the texts that `evenhand
/// help` shows. The same bytes each time: it has no date.
std::string manual_page(const Command& command, std::string_view version);

/// evenhand(1), which leads to them.
std::string manual_overview(std::span<const Command> all, std::string_view version);

}  // namespace evenhand::app
