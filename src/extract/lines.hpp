#pragma once

#include "page.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::extract {

/// The words of one block of a page that stand in no block within it.
struct Line {
    Page::Index block = 0;
    std::string words;  ///< with single blanks, never empty
};

/// The lines of a page in the order of their blocks; its title is none of them.
std::vector<Line> lines_of(const Page& page);

/// The same for lines that differ in case and digits only: counters and years change on every page.
std::uint64_t digest_of(std::string_view words);

}  // namespace evenhand::extract
