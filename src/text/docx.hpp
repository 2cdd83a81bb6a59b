#pragma once

#include "archive.hpp"
#include "evenhand/base/result.hpp"

#include <string>

namespace evenhand::text {

/// The words of an Office Open XML text (ECMA-376 part 1, WordprocessingML): page headers first, then the
/// body, footnotes, endnotes and page footers. Deleted and hidden words are left out.
base::Result<std::string> read_docx(Archive& archive);

}  // namespace evenhand::text
