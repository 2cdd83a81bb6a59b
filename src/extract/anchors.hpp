#pragma once

#include "page.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace evenhand::extract {

/// An <a href> of a page.
struct Anchor {
    Page::Index at = 0;
    std::string href;
    std::string words;    ///< that it shows, or its title; may be empty
    bool around = false;  ///< it stands in navigation, in the foot, in the crumbs, in a pager
};

/// All that lead somewhere else, in their order.
std::vector<Anchor> anchors_of(const Page& page);

/// <base href>; empty where there is none.
std::string base_of(const Page& page);

/// "Read more" and its like, which say nothing of where they lead.
bool is_weak(std::string_view words);

}  // namespace evenhand::extract
