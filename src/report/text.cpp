#include "evenhand/report/formats.hpp"
#include "evenhand/report/lines.hpp"
#include "evenhand/report/terminal.hpp"
#include "evenhand/report/words.hpp"

#include <algorithm>

namespace evenhand::report {

namespace {

using policy::Verdict;
using rules::Level;

constexpr std::size_t indent = 3;
constexpr std::size_t least_width = 40;
constexpr std::size_t rows_of_a_line = 4;
constexpr std::uint32_t lines_of_a_finding = 3;
constexpr std::string_view plain = "\x1b[0m";

std::string_view colour_of(Level level) {
    switch (level) {
    case Level::stop: return "\x1b[1;31m";
    case Level::refer: return "\x1b[1;33m";
    case Level::note: return "\x1b[1;36m";
    }
    return "";
}

Level level_like(Verdict verdict) {
    return verdict == Verdict::stop ? Level::stop : (verdict == Verdict::refer ? Level::refer : Level::note);
}

std::string capitals(std::string_view word) {
    std::string out(word);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return out;
}

/// The report of one document for one terminal.
class TextReport {
  public:
    TextReport(const Report& report, Colour colour, std::size_t width)
        : report_(report), lines_(report.document.text), colour_(colour),
          width_(std::max(width, least_width)) {}

    std::string written() {
        write_verdict();
        write_periods();
        write_findings();
        write_list("Remarks on the text", report_.remarks);
        write_stale_waivers();
        write_not_flagged();
        write_close();
        return std::move(out_);
    }

  private:
    void paragraph(std::string_view text, std::size_t by = 0) {
        out_ += std::string(by, ' ') + wrapped(printable(text), by, width_) + "\n";
    }

    /// "   Why: …" with the rows after it under its first word.
    void labelled(std::string_view label, std::string_view text) {
        if (!text.empty()) {
            out_ += std::string(indent, ' ') + std::string(label);
            out_ += wrapped(printable(text), indent + label.size(), width_) + "\n";
        }
    }

    void bullet(std::string_view text) { out_ += "- " + wrapped(printable(text), 2, width_) + "\n"; }

    [[nodiscard]] std::string painted(std::string_view text, Level level) const {
        return colour_ == Colour::no ? std::string(text)
                                     : std::string(colour_of(level)) + std::string(text) + std::string(plain);
    }

    void write_verdict() {
        out_ += report_.name.empty() ? "" : printable(report_.name) + ": ";
        out_ += painted(capitals(word(report_.verdict)), level_like(report_.verdict)) + "\n";
        paragraph(sentence_for(report_));
        paragraph(document_in_words(report_));
    }

    void write_periods() {
        out_ += "\n";
        if (!report_.day.known) {
            paragraph("Calendar: " + report_.day.unknown_why);
        }
        if (report_.day.in_force.empty()) {
            paragraph(report_.day.known ? "No restricted period is in force on that day."
                                        : "No restricted period is known to be in force on that day.");
            return;
        }
        paragraph("Restricted periods in force on that day:");
        for (const auto& period : report_.day.in_force) {
            bullet(period_in_words(period));
        }
    }

    void write_painted(const ExcerptRow& row, Level level) {
        bool on = false;
        for (std::size_t at = 0; at < row.cells.size(); ++at) {
            if (row.marked[at] != on) {
                on = row.marked[at];
                out_ += on ? colour_of(level) : plain;
            }
            out_ += row.cells[at];
        }
        out_ += on ? plain : "";
        out_ += "\n";
    }

    void write_line(std::uint32_t line, const ReportedFinding& finding) {
        const std::uint32_t start = lines_.start(line);
        const base::OriginalSpan inside{std::max(finding.span.begin, start) - start,
                                        std::max(finding.span.end, start) - start};
        std::string number = std::to_string(line);
        number.insert(0, number.size() < 4 ? 4 - number.size() : 0, ' ');
        const std::string margin(indent, ' ');
        const std::string blank = margin + std::string(number.size(), ' ') + " | ";
        std::string gutter = margin + number + " | ";
        for (const auto& row : excerpt(lines_.text(line), inside, width_ - gutter.size(), rows_of_a_line)) {
            out_ += gutter;
            if (colour_ == Colour::yes) {
                write_painted(row, finding.level);
            } else {
                out_ += row.text + "\n" + (row.carets.empty() ? "" : blank + row.carets + "\n");
            }
            gutter = blank;
        }
    }

    void write_place(const ReportedFinding& finding) {
        if (finding.span.empty()) {
            paragraph("The whole document.", indent);
            return;
        }
        const std::uint32_t last = lines_.line_of(finding.span.end - 1);
        std::uint32_t shown = 0;
        for (std::uint32_t line = lines_.line_of(finding.span.begin); line <= last; ++line) {
            if (lines_.text(line).empty()) {
                continue;
            }
            if (shown++ == lines_of_a_finding) {
                paragraph("… to line " + std::to_string(last), indent + 4);
                return;
            }
            write_line(line, finding);
        }
    }

    void write_finding(std::size_t number, const ReportedFinding& finding) {
        const std::string level = capitals(word(finding.level));
        out_ += "\n" + std::to_string(number) + ". ";
        out_ += finding.waiver ? "WAIVED (" + level + ")" : painted(level, finding.level);
        out_ +=
            "  " + finding.title + "  [" + finding.rule + ", " + std::string(word(finding.certainty)) + "]\n";
        write_place(finding);
        paragraph(finding.message, indent);
        if (finding.waiver) {
            paragraph(waiver_in_words(*finding.waiver), indent);
        }
        labelled("Why: ", finding.why);
        for (const auto& source : finding.sources) {
            labelled("Law: ", source.ref + (source.title.empty() ? "" : ": " + source.title) +
                                  (source.url.empty() ? "" : " <" + source.url + ">"));
        }
        labelled("Do: ", finding.advice);
        for (const auto& suggestion : finding.suggestions) {
            labelled(place_of_suggestion(finding), suggestion);
        }
    }

    /// "Instead: ", or what else than the words of the finding the suggestion stands in for.
    [[nodiscard]] std::string place_of_suggestion(const ReportedFinding& finding) const {
        if (finding.replaces == finding.span) {
            return "Instead: ";
        }
        const auto first = lines_.line_of(finding.replaces.begin);
        const auto last =
            lines_.line_of(finding.replaces.empty() ? finding.replaces.begin : finding.replaces.end - 1);
        const auto lines = first == last ? "line " + std::to_string(first)
                                         : "lines " + std::to_string(first) + " to " + std::to_string(last);
        return finding.replaces.empty() ? "Before " + lines + ": " : "Instead, in " + lines + ": ";
    }

    void write_findings() {
        std::size_t number = 0;
        for (const std::size_t at : reading_order(report_)) {
            write_finding(++number, report_.findings[at]);
        }
    }

    void write_list(std::string_view title, const std::vector<std::string>& entries) {
        if (entries.empty()) {
            return;
        }
        out_ += "\n" + std::string(title) + "\n";
        for (const auto& entry : entries) {
            bullet(entry);
        }
    }

    void write_stale_waivers() {
        std::vector<std::string> entries;
        for (const auto& stale : report_.stale_waivers) {
            entries.push_back(stale.place.file + ", " + stale_in_words(stale));
        }
        write_list("Waivers that hold nothing", entries);
    }

    void write_not_flagged() {
        std::vector<std::string> entries;
        for (const auto& left : report_.not_flagged) {
            const auto line =
                left.span.empty() ? "" : "line " + std::to_string(lines_.line_of(left.span.begin)) + ", ";
            entries.push_back(line + left.rule + ": " + left.why);
        }
        write_list("Looked at and not flagged", entries);
    }

    void write_close() {
        out_ += "\n";
        if (!report_.findings.empty()) {
            paragraph(counts_in_words(report_) + ".");
        }
        paragraph(disclaimer());
    }

    const Report& report_;
    Lines lines_;
    Colour colour_;
    std::size_t width_;
    std::string out_;
};

}  // namespace

std::string to_text(const Report& report, Colour colour, std::size_t width) {
    return TextReport(report, colour, width).written();
}

}  // namespace evenhand::report
