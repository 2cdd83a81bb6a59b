#pragma once

#include "evenhand/web/server.hpp"

#include <spdlog/formatter.h>

#include <memory>

namespace evenhand::app {

/// One line for each message: "time level message", or {"time", "level", "entry"} where an entry is an object
/// or a text. UTC.
std::unique_ptr<spdlog::formatter> log_formatter(web::LogForm form);

/// The log goes to standard error from here on; standard output is what a command prints.
void log_as(web::LogForm form);

}  // namespace evenhand::app
