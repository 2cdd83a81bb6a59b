#pragma once

#include <iosfwd>
#include <span>
#include <string>

namespace evenhand::app {

/// evenhand calendar --council FILE [--from DATE] [--to DATE] [--format text|json|ics] [--previous FILE]
/// evenhand calendar --council FILE --on DATE [--format text|json]
/// evenhand calendar --council FILE --explain ID
/// evenhand calendar import FILE [--council FILE] [--write]
///
/// The arguments after "calendar"; the exit status. Faults are one line on `err`.
int calendar_command(std::span<const std::string> arguments, std::ostream& out, std::ostream& err);

}  // namespace evenhand::app
