#pragma once

#include "evenhand/scan/schedule.hpp"
#include "evenhand/scan/source.hpp"

#include <span>
#include <string>

namespace evenhand::scan {

/// {"schema":"evenhand/sources/1","sources":[{"id","council","kind","url","standing","last_good_scan",
/// "age_seconds","last_new_item","next_scan","failures","why","alarm"}]}; moments in UTC, null where there
/// was none yet; `alarm` is a sentence or null. For the command line and the API alike.
std::string sources_json(std::span<const SourceRow> rows, Instant now, const AlarmLimits& limits);

}  // namespace evenhand::scan
