#pragma once

#include "evenhand/scan/records.hpp"
#include "evenhand/scan/schedule.hpp"

#include <string>
#include <vector>

namespace evenhand::app {

/// The sources with their age, for a terminal and as {"schema":"evenhand/sources/1","sources":[…]}.
std::string sources_text(const std::vector<scan::SourceRow>& rows);
std::string sources_json(const std::vector<scan::SourceRow>& rows, scan::Instant now);

/// The items of a list, for a terminal and as {"schema":"evenhand/items/1","total","items":[…]}.
std::string items_text(const scan::ItemPage& page);
std::string items_json(const scan::ItemPage& page);

}  // namespace evenhand::app
