#pragma once

#include "evenhand/report/report.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace evenhand::report {

enum class Colour : std::uint8_t { no, yes };

/// "evenhand/report/1", as design.md gives it; offsets count code points of the text as given.
std::string to_json(const Report& report);

/// For a terminal: the verdict first, then each finding with its line of the text, the offending words
/// marked, why, the law and the advice. `width` in columns.
std::string to_text(const Report& report, Colour colour, std::size_t width);

/// SARIF 2.1.0 (OASIS): one run over all the documents. Columns count code points; stop is an error, refer a
/// warning, note a note; a finding on the whole document has no region. The fingerprint "evenhand/1" stands
/// on the rule and the words, so that edits elsewhere leave it alone.
std::string to_sarif(std::span<const Report> reports);

/// One page that needs nothing else: no script, nothing fetched, styles inside; to be mailed or printed.
std::string to_html(const Report& report);

}  // namespace evenhand::report
