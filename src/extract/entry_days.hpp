#pragma once

#include "evenhand/base/day.hpp"
#include "page.hpp"

#include <optional>
#include <vector>

namespace evenhand::extract {

/// The day that stands beside each entry of a list, whose titles are the nodes `titles`, in their order. No
/// day later than `latest` is believed.
std::vector<std::optional<base::Day>> entry_days(const Page& page, const std::vector<Page::Index>& titles,
                                                 base::Day latest);

}  // namespace evenhand::extract
