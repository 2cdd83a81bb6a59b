#pragma once

#include "evenhand/base/result.hpp"

#include <string>
#include <string_view>

namespace evenhand::text {

/// The words of a page as a reader sees them, in the encoding it names: scripts, styles, navigation and form
/// controls are left out. too_large if it is over 2 MB or nested more than 512 deep, which the parser would
/// take far longer than linear time for.
base::Result<std::string> read_html(std::string_view bytes);

/// The same for text that is known to be UTF-8.
base::Result<std::string> read_html_utf8(std::string_view utf8);

}  // namespace evenhand::text
