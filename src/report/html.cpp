#include "evenhand/report/formats.hpp"
#include "evenhand/report/words.hpp"
#include "evenhand/text/language.hpp"

#include <algorithm>
#include <set>

namespace evenhand::report {

namespace {

using rules::Level;

// Plain enough for mail programs, and readable on paper: levels are told by words and underlines too, never
// by colour alone (WCAG 2.2, 1.4.1).
constexpr std::string_view style = R"(
body { font: 1rem/1.5 system-ui, sans-serif; color: #0b0c0c; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin-bottom: 0; } h2 { font-size: 1.25rem; border-bottom: 1px solid #b1b4b6; }
.verdict { border-left: 0.5rem solid; padding: 0.5rem 1rem; font-weight: bold; }
.verdict.stop { border-color: #a2231d; } .verdict.refer { border-color: #b35900; } .verdict.clear { border-color: #00663d; }
.draft { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #b1b4b6; padding: 1rem; }
mark { color: inherit; text-decoration: underline 2px; }
mark.stop { background: #fbe3e1; text-decoration-style: double; } mark.refer { background: #fff2cc; }
mark.note { background: #e3effa; text-decoration-style: dotted; }
.number { font-size: 0.75em; vertical-align: super; } article { break-inside: avoid; margin-bottom: 1.5rem; }
dt { font-weight: bold; } dd { margin: 0 0 0.5rem 1rem; } footer { border-top: 1px solid #b1b4b6; margin-top: 2rem; }
.waived { border-left: 0.25rem solid #505a5f; padding-left: 0.75rem; }
@media print { body { margin: 0; max-width: none; } mark { border-bottom: 1px solid; } }
)";

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default:
            // HTML has no place for other control characters, not even escaped.
            out += static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r' ? '?' : c;
        }
    }
    return out;
}

std::string level_word(Level level) {
    switch (level) {
    case Level::stop: return "Stop";
    case Level::refer: return "Refer";
    case Level::note: return "Note";
    }
    return "";
}

std::string linked(const rules::Source& source) {
    const std::string ref = escaped(source.ref);
    const bool web = source.url.starts_with("https://") || source.url.starts_with("http://");
    std::string out = web ? "<a href=\"" + escaped(source.url) + "\">" + ref + "</a>" : ref;
    return source.title.empty() ? out : out + ": " + escaped(source.title);
}

/// The positions where the set of findings that hold the text changes.
std::set<std::uint32_t> borders(const Report& report) {
    std::set<std::uint32_t> at = {0, static_cast<std::uint32_t>(report.document.text.size())};
    for (const auto& finding : report.findings) {
        at.insert(finding.span.begin);
        at.insert(finding.span.end);
    }
    return at;
}

/// The draft with the findings marked; where several overlap the worst level shows. Each piece of text stands
/// exactly once.
std::string marked_draft(const Report& report) {
    std::string out;
    const auto at = borders(report);
    const auto order = reading_order(report);
    for (auto begin = at.begin(); std::next(begin) != at.end(); ++begin) {
        const base::OriginalSpan piece{*begin, *std::next(begin)};
        const ReportedFinding* worst = nullptr;
        std::string numbers;
        for (std::size_t number = 1; number <= order.size(); ++number) {
            const auto& finding = report.findings[order[number - 1]];
            if (finding.span.empty() || !finding.span.covers(piece)) {
                continue;
            }
            worst = worst == nullptr || worst->level < finding.level ? &finding : worst;
            if (finding.span.end == piece.end) {
                const std::string digits = std::to_string(number);
                numbers += "<a class=\"number\" href=\"#finding-" + digits + "\">" + digits + "</a>";
            }
        }
        const auto text = escaped(std::string_view(report.document.text).substr(piece.begin, piece.size()));
        if (worst == nullptr) {
            out += text;
        } else {
            out += "<mark class=\"" + std::string(word(worst->level)) + "\">" + text + "</mark>" + numbers;
        }
    }
    return out;
}

class Page {
  public:
    explicit Page(const Report& report) : report_(report) {}

    std::string written() {
        write_head();
        write_verdict();
        write_periods();
        write_findings();
        section("The draft");
        out_ += "<div class=\"draft\" lang=\"" + std::string(text::language_of(report_.document.text)) +
                "\">" + marked_draft(report_) + "</div>\n";
        write_list("Remarks on the text", report_.remarks);
        std::vector<std::string> stale;
        for (const auto& waiver : report_.stale_waivers) {
            stale.push_back(waiver.place.file + ", " + stale_in_words(waiver));
        }
        write_list("Waivers that hold nothing", stale);
        write_not_flagged();
        out_ += "<footer><p>" + escaped(disclaimer()) + "</p><p><small>Rules and calendars " +
                escaped(report_.ruleset) + "</small></p></footer>\n</body>\n</html>\n";
        return std::move(out_);
    }

  private:
    void section(std::string_view title) { out_ += "<h2>" + escaped(title) + "</h2>\n"; }
    void paragraph(std::string_view text) {
        if (!text.empty()) {
            out_ += "<p>" + escaped(text) + "</p>\n";
        }
    }
    void entry(std::string_view term, const std::string& html) {
        if (!html.empty()) {
            out_ += "<dt>" + std::string(term) + "</dt><dd>" + html + "</dd>\n";
        }
    }

    void write_head() {
        const std::string title = report_.name.empty() ? "Report" : "Report on " + report_.name;
        out_ += "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
        out_ += escaped(title) + "</title>\n<style>" + std::string(style) + "</style>\n</head>\n<body>\n";
        out_ += "<h1>" + escaped(title) + "</h1>\n";
        paragraph(document_in_words(report_));
    }

    void write_verdict() {
        out_ += "<p class=\"verdict " + std::string(word(report_.verdict)) + "\">" +
                escaped(sentence_for(report_)) + "</p>\n";
        paragraph(counts_in_words(report_));
    }

    void write_periods() {
        section("Restricted periods");
        if (!report_.day.known) {
            paragraph("Calendar: " + report_.day.unknown_why);
        }
        if (report_.day.in_force.empty()) {
            paragraph(report_.day.known ? "None is in force on that day."
                                        : "None is known to be in force on that day.");
            return;
        }
        out_ += "<ul>\n";
        for (const auto& period : report_.day.in_force) {
            out_ += "<li>" + escaped(period_in_words(period)) + "</li>\n";
        }
        out_ += "</ul>\n";
    }

    void write_finding(std::size_t number, const ReportedFinding& finding) {
        out_ += "<article id=\"finding-" + std::to_string(number) + "\">\n<h3>" + std::to_string(number) +
                ". " + level_word(finding.level) + (finding.waiver ? " (waived): " : ": ") +
                escaped(finding.title) + "</h3>\n";
        const auto text =
            std::string_view(report_.document.text).substr(finding.span.begin, finding.span.size());
        if (finding.span.empty()) {
            paragraph("The whole document.");
        } else {
            out_ += "<blockquote><mark class=\"" + std::string(word(finding.level)) + "\">" + escaped(text) +
                    "</mark></blockquote>\n";
        }
        paragraph(finding.message);
        if (finding.waiver) {
            out_ += "<p class=\"waived\">" + escaped(waiver_in_words(*finding.waiver)) + "</p>\n";
        }
        out_ += "<dl>\n";
        entry("Why", escaped(finding.why));
        entry("How sure", escaped(certainty_in_words(finding.certainty)));
        for (const auto& source : finding.sources) {
            entry("Law", linked(source));
        }
        entry("What to do", escaped(finding.advice));
        for (const auto& suggestion : finding.suggestions) {
            entry(finding.replaces.empty() ? "Add" : "Instead", escaped(suggestion));
        }
        out_ += "</dl>\n</article>\n";
    }

    void write_findings() {
        section("Findings");
        if (report_.findings.empty()) {
            paragraph("None.");
        }
        std::size_t number = 0;
        for (const std::size_t at : reading_order(report_)) {
            write_finding(++number, report_.findings[at]);
        }
    }

    void write_not_flagged() {
        std::vector<std::string> entries;
        for (const auto& left : report_.not_flagged) {
            entries.push_back(left.rule + ": " + left.why);
        }
        write_list("Looked at and not flagged", entries);
    }

    void write_list(std::string_view title, const std::vector<std::string>& entries) {
        if (entries.empty()) {
            return;
        }
        section(title);
        out_ += "<ul>\n";
        for (const auto& text : entries) {
            out_ += "<li>" + escaped(text) + "</li>\n";
        }
        out_ += "</ul>\n";
    }

    const Report& report_;
    std::string out_;
};

}  // namespace

std::string to_html(const Report& report) {
    return Page(report).written();
}

}  // namespace evenhand::report
