#pragma once

#include "archive.hpp"
#include "evenhand/base/result.hpp"

#include <string>

namespace evenhand::text {

/// The words of an OpenDocument text (ISO/IEC 26300): page headers first, then the body, notes and page
/// footers. Deleted words and comments are left out.
base::Result<std::string> read_odt(Archive& archive);

}  // namespace evenhand::text
