#include "evenhand/scan/judging.hpp"

#include "evenhand/calendar/london_day.hpp"
#include "evenhand/check/check.hpp"
#include "evenhand/report/fingerprint.hpp"
#include "evenhand/report/formats.hpp"

#include <algorithm>
#include <set>

namespace evenhand::scan {
namespace {

using base::Day;
using base::Result;

constexpr std::size_t most_other_days = 4;

Result<report::Report> report_on(const Version& version, const check::Knowledge& knowledge, Day day) {
    // The name is the same each time, so that two reports of one text are the same bytes.
    return check::check({judged_text(version), text::DocumentKind::web_news, text::Author::officer},
                        "web news", knowledge, day);
}

std::vector<WebFinding> findings_of(const report::Report& report) {
    const auto marks = report::fingerprints(report);
    std::vector<WebFinding> all;
    for (std::size_t at = 0; at < report.findings.size(); ++at) {
        const auto& found = report.findings[at];
        WebFinding finding;
        finding.mark = marks[at];
        finding.rule = found.rule;
        finding.title = found.title;
        finding.level = found.level;
        finding.words = report.document.text.substr(found.span.begin, found.span.size());
        finding.message = found.message;
        finding.why = found.why;
        finding.advice = found.advice;
        finding.sources = found.sources;
        all.push_back(std::move(finding));
    }
    return all;
}

Assessment of(const Version& version, const report::Report& report, Instant at) {
    Assessment assessment;
    assessment.item = version.item;
    assessment.version = version.number;
    assessment.at = at;
    assessment.on = report.on;
    assessment.ruleset = report.ruleset;
    assessment.verdict = report.verdict;
    assessment.findings = findings_of(report);
    assessment.report = report::to_json(report);
    if (!report.day.known) {
        assessment.remarks.push_back("The calendar does not reach " + base::in_short_words(report.on) + ": " +
                                     report.day.unknown_why + ".");
    }
    return assessment;
}

/// The first day on which a period of today restricts, where the version is older than that.
std::optional<Day> opened_since(const Version& version, const check::Knowledge& knowledge, Day today) {
    std::optional<Day> first;
    for (const auto& period : knowledge.day(today).in_force) {
        if (version.day && *version.day < period.opens && (!first || period.opens < *first)) {
            first = period.opens;
        }
    }
    return first;
}

Result<base::Done> add_what_stood_before(Assessment& assessment, const Version& version,
                                         const check::Knowledge& knowledge, Day today) {
    const auto opened = opened_since(version, knowledge, today);
    if (!opened) {
        return base::Done{};
    }
    EVENHAND_TRY(const auto report, report_on(version, knowledge, today));
    std::set<std::string> known;
    for (const auto& finding : assessment.findings) {
        known.insert(finding.mark);
    }
    bool any = false;
    for (auto& finding : findings_of(report)) {
        if (!known.contains(finding.mark)) {
            finding.level = rules::Level::note;
            finding.stood_before = true;
            assessment.findings.push_back(std::move(finding));
            any = true;
        }
    }
    if (any) {
        assessment.remarks.push_back("It stood online before the restricted period opened on " +
                                     base::in_short_words(*opened) +
                                     ": take it down, or record why it stays.");
    }
    return base::Done{};
}

void sort_and_cut(std::vector<Day>& days, Day without) {
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    std::erase(days, without);
    days.resize(std::min(days.size(), most_other_days));
}

}  // namespace

JudgedDay judged_day(const Item& item, const extract::Article& article, Day seen) {
    JudgedDay judged;
    const bool sure = article.date && article.date->confidence == extract::Confidence::high;
    const auto listed = item.published ? std::optional(calendar::london_day(*item.published)) : std::nullopt;
    if (listed && *listed <= seen && !sure) {
        judged = {*listed, "feed", "medium", {}};
    } else if (article.date) {
        judged = {article.date->day,
                  std::string(word(article.date->source)),
                  std::string(word(article.date->confidence)),
                  {}};
    } else {
        judged = {calendar::london_day(item.first_seen), "first-seen", "low", {}};
    }
    if (!sure && article.date) {
        judged.other_days.push_back(article.date->day);
    }
    if (judged.confidence == "low") {
        for (const auto& date : article.dates) {
            judged.other_days.push_back(date.day);
        }
    }
    if (article.edited && *article.edited <= seen) {
        judged.other_days.push_back(*article.edited);
    }
    if (item.version > 0) {
        judged.other_days.push_back(seen);
    }
    sort_and_cut(judged.other_days, judged.day);
    return judged;
}

std::string judged_text(const Version& version) {
    return version.title.empty() ? version.text : version.title + "\n\n" + version.text;
}

Result<Assessment> assess(const Version& version, const check::Knowledge& knowledge, Day today, Instant at) {
    const Day own = version.day.value_or(today);
    EVENHAND_TRY(auto strictest, report_on(version, knowledge, own));
    const auto first = strictest.verdict;
    for (const Day other : version.other_days) {
        EVENHAND_TRY(auto report, report_on(version, knowledge, other));
        if (report.verdict > strictest.verdict) {
            strictest = std::move(report);
        }
    }
    auto assessment = of(version, strictest, at);
    if (assessment.verdict != first) {
        assessment.remarks.push_back(
            "Judged by the law of " + base::in_short_words(assessment.on) +
            ", the strictest of the days on which it may have appeared or was edited; "
            "by that of " +
            base::in_short_words(own) + " it would be " + std::string(policy::word(first)) + ".");
    }
    EVENHAND_TRY_DONE(add_what_stood_before(assessment, version, knowledge, today));
    return assessment;
}

Result<Assessment> assess_on(const Version& version, const check::Knowledge& knowledge, Day day, Instant at) {
    EVENHAND_TRY(const auto report, report_on(version, knowledge, day));
    return of(version, report, at);
}

}  // namespace evenhand::scan
