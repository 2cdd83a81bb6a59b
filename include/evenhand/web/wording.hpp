#pragma once

#include "evenhand/report/report.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace evenhand::web {

/// The report's text with one of its suggestions in place. `choice` names the finding by its fingerprint and
/// the suggestion by its number from 0, "FINGERPRINT:0", so that it still means the same finding after edits
/// elsewhere. Nothing where the text has no such finding or suggestion any more.
std::optional<std::string> with_wording(const report::Report& report, std::string_view choice);

}  // namespace evenhand::web
