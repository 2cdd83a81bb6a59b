#pragma once

#include "page.hpp"

#include <vector>

namespace evenhand::extract {

/// For each node whether it stands in what surrounds an article on its page: navigation, comments, lists of
/// other articles. Told by elements, roles, and the words that templates name their parts by; never for most
/// of a page at once.
std::vector<bool> furniture(const Page& page);

}  // namespace evenhand::extract
