#include "evenhand/web/wording.hpp"

#include "evenhand/report/fingerprint.hpp"

#include <algorithm>
#include <charconv>

namespace evenhand::web {

std::optional<std::string> with_wording(const report::Report& report, std::string_view choice) {
    const auto colon = choice.rfind(':');
    if (colon == std::string_view::npos) {
        return std::nullopt;
    }
    std::size_t number = 0;
    const auto read = std::from_chars(choice.data() + colon + 1, choice.data() + choice.size(), number);
    const auto marks = report::fingerprints(report);
    const auto mark = std::ranges::find(marks, choice.substr(0, colon));
    if (read.ec != std::errc() || read.ptr != choice.data() + choice.size() || mark == marks.end()) {
        return std::nullopt;
    }
    const auto& finding = report.findings[static_cast<std::size_t>(mark - marks.begin())];
    if (number >= finding.suggestions.size()) {
        return std::nullopt;
    }
    std::string text = report.document.text;
    // What replaces nothing is a paragraph of its own.
    text.replace(finding.replaces.begin, finding.replaces.size(),
                 finding.suggestions[number] + (finding.replaces.empty() ? "\n\n" : ""));
    return text;
}

}  // namespace evenhand::web
