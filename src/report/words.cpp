#include "evenhand/report/words.hpp"

#include "evenhand/base/day.hpp"

#include <algorithm>
#include <numeric>

namespace evenhand::report {

namespace {

using policy::Verdict;
using rules::Level;

std::string_view kind_in_words(text::DocumentKind kind) {
    switch (kind) {
    case text::DocumentKind::press_release: return "press release";
    case text::DocumentKind::web_news: return "web news";
    case text::DocumentKind::statement: return "statement";
    case text::DocumentKind::letter: return "letter";
    }
    return "";
}

}  // namespace

std::string_view sentence_for(const Report& report) {
    switch (report.verdict) {
    case Verdict::stop: return "This must not go out as it stands.";
    case Verdict::refer:
        return report.day.known
                   ? "The clerk has to decide before this goes out."
                   : "The calendar cannot know this day, so the clerk has to decide before this goes out.";
    case Verdict::clear: break;
    }
    return "Nothing was found that stops this or needs the clerk's decision.";
}

std::string document_in_words(const Report& report) {
    const bool officer = report.document.author == text::Author::officer;
    std::string words = officer ? "The council's " : "A member's ";
    words += kind_in_words(report.document.kind);
    words += " for " + base::in_words(report.on);
    return report.council.empty() ? words : words + ", " + report.council;
}

std::string period_in_words(const calendar::Period& period) {
    return period.election + ", from " + base::in_short_words(period.opens) + " to " +
           base::in_short_words(period.closes) + (period.why.empty() ? "" : ": " + period.why);
}

std::string counts_in_words(const Report& report) {
    const std::size_t all = report.findings.size();
    std::string counts;
    for (const Level level : {Level::stop, Level::refer, Level::note}) {
        const auto count = std::count_if(report.findings.begin(), report.findings.end(),
                                         [level](const auto& finding) { return finding.level == level; });
        if (count > 0) {
            counts += (counts.empty() ? "" : ", ") + std::to_string(count) + " " + std::string(word(level));
        }
    }
    return all == 0 ? "" : std::to_string(all) + (all == 1 ? " finding: " : " findings: ") + counts;
}

std::vector<std::size_t> reading_order(const Report& report) {
    std::vector<std::size_t> order(report.findings.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_partition(order.begin(), order.end(),
                          [&](std::size_t at) { return !report.findings[at].span.empty(); });
    return order;
}

std::string_view disclaimer() {
    return "This is not legal advice. In doubt, ask the Monitoring Officer.";
}

}  // namespace evenhand::report
