#pragma once

#include <string>
#include <string_view>

namespace evenhand::base {

/// Each byte but letters, digits, "-._~" (RFC 3986 section 2.3) and those of `also_kept` as %XX.
std::string percent_encoded(std::string_view text, std::string_view also_kept = {});

}  // namespace evenhand::base
