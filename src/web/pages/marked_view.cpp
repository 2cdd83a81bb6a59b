#include "evenhand/web/marked_text.hpp"
#include "web/pages/parts/blocks.hpp"
#include "web/pages/report_view.hpp"

#include <algorithm>

namespace evenhand::web {
namespace {

rules::Level worst(const report::Report& report, const std::vector<std::size_t>& findings) {
    auto level = rules::Level::note;
    for (const std::size_t finding : findings) {
        level = std::max(level, report.findings[finding].level);
    }
    return level;
}

void show_piece(Html& html, const View& view, const report::Report& report, const MarkedPiece& piece) {
    for (const std::size_t finding : piece.begins) {
        html.open("span", {{"id", "words-" + std::to_string(finding + 1)}}).close();
    }
    const std::string number = std::to_string(piece.findings.front() + 1);
    html.open("a", {{"href", "#finding-" + number},
                    {"title", view.words.say("report.finding_number", {{"number", number}})}});
    html.leaf("mark", {{"class", "eh-mark--" + std::string(rules::word(worst(report, piece.findings)))}},
              piece.text);
    html.close();
}

}  // namespace

void show_marked_text(Html& html, const View& view, const ReportView& shown) {
    std::vector<base::OriginalSpan> spans;
    for (const auto& finding : shown.report.findings) {
        spans.push_back(finding.span);
    }
    heading(html, view.words.say("report.your_text"), "your-text");
    html.open("div", {{"class", "govuk-body eh-text"},
                      {"tabindex", "0"},
                      {"role", "region"},
                      {"aria-labelledby", "your-text"}});
    for (const MarkedPiece& piece : cut_at_findings(shown.report.document.text, spans)) {
        if (piece.findings.empty()) {
            html.text(piece.text);
        } else {
            show_piece(html, view, shown.report, piece);
        }
    }
    html.close();
}

}  // namespace evenhand::web
