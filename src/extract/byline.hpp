#pragma once

#include "linked_data.hpp"
#include "meta_tags.hpp"
#include "page.hpp"

#include <string>

namespace evenhand::extract {

/// Who wrote an article: names, apart by "; ". By JSON-LD, metadata, markup for authors near the heading, and
/// lines that begin with "By". Empty where the page does not say.
std::string find_author(const Page& page, const MetaTags& meta, const LinkedData& linked);

}  // namespace evenhand::extract
