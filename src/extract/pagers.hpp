#pragma once

#include "anchors.hpp"
#include "evenhand/extract/links.hpp"

#include <vector>

namespace evenhand::extract {

/// Where a list goes on: what is marked or called "next", then the numbered pages in their order. The first
/// page is none of them.
std::vector<PageLink> further_pages(const Page& page, const std::vector<Anchor>& anchors);

}  // namespace evenhand::extract
