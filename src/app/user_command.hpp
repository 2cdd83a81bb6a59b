#pragma once

#include "app/console.hpp"

#include <span>
#include <string>

namespace evenhand::app {

/// `evenhand user add|list|disable|enable|grant|ungrant|deputy|password|token|tokens|revoke-token|set`: the
/// accounts. Everything but list, and one's own password and tokens, takes an administrator; the first `user
/// add` on a store without accounts makes one.
int user_command(std::span<const std::string> arguments, const Console& console);

}  // namespace evenhand::app
