#pragma once

#include "evenhand/base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace evenhand::text {

/// A page made safe for the parser, whose time grows with the square of the depth: without comments, scripts,
/// drawings and other elements that show no words, without attributes but "hidden", and refused as too_large
/// if what is left nests too deeply. Only what this function has counted reaches the parser.
base::Result<std::string> guard_page(std::string_view utf8);

/// A page made safe for the parser by who wants to know more of it than its words.
struct GuardedPage {
    std::string html;               ///< with the attributes that say what an element is for, and its title
    std::vector<std::string> data;  ///< what stood in its scripts of the type application/ld+json
    bool shortened = false;  ///< nested too deeply: from some place on its words are kept, but not its tags
};

/// Never fails: where guard_page would refuse, tags are left out instead. Linear in the size of the page.
GuardedPage guard_markup(std::string_view utf8);

}  // namespace evenhand::text
