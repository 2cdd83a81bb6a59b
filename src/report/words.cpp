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
    const bool waived = std::ranges::any_of(
        report.findings, [](const auto& finding) { return finding.waiver && finding.level != Level::note; });
    if (waived) {
        return "What would stop this or need the clerk's decision has been waived.";
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
    const auto waived = static_cast<std::size_t>(std::ranges::count_if(
        report.findings, [](const auto& finding) { return finding.waiver.has_value(); }));
    const std::size_t standing = report.findings.size() - waived;
    std::string counts;
    for (const Level level : {Level::stop, Level::refer, Level::note}) {
        const auto count = std::ranges::count_if(report.findings, [level](const auto& finding) {
            return finding.level == level && !finding.waiver;
        });
        if (count > 0) {
            counts += (counts.empty() ? ": " : ", ") + std::to_string(count) + " " + std::string(word(level));
        }
    }
    if (waived == 0) {
        return standing == 0 ? ""
                             : std::to_string(standing) + (standing == 1 ? " finding" : " findings") + counts;
    }
    return std::to_string(standing) + (standing == 1 ? " finding" : " findings") + counts + "; " +
           std::to_string(waived) + (standing == 0 ? "" : " more") +
           (waived == 1 ? " is waived" : " are waived");
}

std::string_view certainty_in_words(rules::Certainty certainty) {
    switch (certainty) {
    case rules::Certainty::certain: return "certain; nearly all such findings are right";
    case rules::Certainty::likely: return "likely; most such findings are right, so read it in its place";
    case rules::Certainty::check: return "to check; many such findings are nothing, so somebody has to look";
    }
    return "";
}

std::string waiver_in_words(const ReportedWaiver& waiver) {
    return "Waived by " + waiver.by + " on " + base::in_short_words(waiver.on) +
           (waiver.until ? " for documents to appear up to " + base::in_short_words(*waiver.until) : "") +
           ": " + waiver.reason;
}

std::string stale_in_words(const StaleWaiver& stale) {
    return "line " + std::to_string(stale.place.line) + ", " + stale.rule +
           (stale.words.empty() ? "" : ", '" + stale.words + "'") + ": " + stale.why;
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
