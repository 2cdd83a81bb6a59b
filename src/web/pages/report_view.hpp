#pragma once

#include "evenhand/report/report.hpp"
#include "evenhand/web/html.hpp"

#include <string>

namespace evenhand::web {

/// The verdict in a few words, for a heading and the title of the page.
std::string verdict_words(const report::Report& report);

/// Verdict, periods, findings as a list, and the text with the findings marked; each finding links to its
/// words.
void show_report(Html& html, const report::Report& report);

}  // namespace evenhand::web
