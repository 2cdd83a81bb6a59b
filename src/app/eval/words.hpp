#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::app {

/// The words of a text in lower case, broken at Unicode's white space. For comparing names as the reference
/// scorer does, which is neither how tokens are cut nor how they are folded.
std::vector<std::string> lower_words(std::string_view utf8);

/// At most `limit` code points on one line, between marks.
std::string shown(std::string_view utf8, std::size_t limit);

}  // namespace evenhand::app
