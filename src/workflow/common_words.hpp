#pragma once

#include <string_view>

namespace evenhand::workflow {

/// src/workflow/common_words.txt without its remarks: sorted, a word a line, each line with its end.
std::string_view embedded_common_words();

}  // namespace evenhand::workflow
