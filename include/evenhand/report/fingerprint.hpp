#pragma once

#include "evenhand/report/report.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace evenhand::report {

/// The words of a text as digests know them: ASCII in lower case, one space between words, punctuation gone.
std::string plain_words(std::string_view text);

/// One for each finding, in their order: a digest of the rule, of the words it stands on (their case, spacing
/// and quotation marks apart) and of how many the same stand before it. Edits elsewhere leave it alone.
std::vector<std::string> fingerprints(const Report& report);

}  // namespace evenhand::report
