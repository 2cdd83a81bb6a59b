#pragma once

#include "app/console.hpp"

#include <span>
#include <string>

namespace evenhand::app {

/// `evenhand version`: the version, the commit it was built from, and the digest of the rules and calendars
/// that it finds.
int version_command(std::span<const std::string> arguments, const Console& console);

/// The commit that this program was built from, "+" behind it where the sources were changed since; "unknown"
/// where they lay in no repository.
std::string_view built_from();

}  // namespace evenhand::app
