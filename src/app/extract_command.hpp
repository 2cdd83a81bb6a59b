#pragma once

#include "app/console.hpp"

#include <span>
#include <string>

namespace evenhand::app {

/// `evenhand extract FILE|-`: the article of a web page. `--batch`: JSON lines {"id","file","url"} in, one
/// JSON object with the same id out a line.
int extract_command(std::span<const std::string> arguments, const Console& console);

/// `evenhand charset FILE|-`: the encoding of a web page, and what told it.
int charset_command(std::span<const std::string> arguments, const Console& console);

}  // namespace evenhand::app
