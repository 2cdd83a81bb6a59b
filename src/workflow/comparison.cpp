#include "evenhand/workflow/comparison.hpp"

#include "evenhand/base/utf8.hpp"

#include <algorithm>
#include <map>

namespace evenhand::workflow {
namespace {

bool has_period(const std::vector<AssessedPeriod>& periods, const AssessedPeriod& wanted) {
    return std::ranges::count(periods, wanted.election, &AssessedPeriod::election) > 0;
}

/// The words of a finding, short enough for a sentence.
std::string quoted(const std::string& text) {
    constexpr std::size_t longest = 90;
    if (text.empty()) {
        return {};
    }
    const std::size_t end = base::character_begin(text, longest);
    return ": “" + text.substr(0, end) + (end < text.size() ? "…" : "") + "”";
}

/// "opens 24 March 2027, the day on which the notice of election was published": a reason's first part.
std::string opening(const AssessedPeriod& period) {
    const std::string first = period.why.substr(0, period.why.find(';'));
    return first.starts_with("opens ") ? first : "opens " + base::in_short_words(period.opens);
}

}  // namespace

Comparison compare(const Assessed& before, const Assessed& after) {
    Comparison result;
    result.before = before.verdict;
    result.after = after.verdict;
    result.became_unknown = before.known && !after.known;
    std::map<std::string_view, const AssessedFinding*> old;
    for (const AssessedFinding& finding : before.findings) {
        old.emplace(finding.mark, &finding);
    }
    for (const AssessedFinding& finding : after.findings) {
        const auto found = old.find(finding.mark);
        if (found == old.end()) {
            result.fresh.push_back(finding);
            continue;
        }
        if (found->second->level == finding.level) {
            result.unchanged.push_back(finding);
        } else {
            result.levels.push_back({*found->second, finding});
        }
        old.erase(found);
    }
    for (const AssessedFinding& finding : before.findings) {
        const auto left = old.find(finding.mark);
        if (left != old.end() && left->second == &finding) {
            result.mended.push_back(finding);
        }
    }
    std::ranges::copy_if(after.periods, std::back_inserter(result.begun),
                         [&](const auto& period) { return !has_period(before.periods, period); });
    std::ranges::copy_if(before.periods, std::back_inserter(result.ended),
                         [&](const auto& period) { return !has_period(after.periods, period); });
    return result;
}

bool judged_otherwise(const Comparison& comparison) {
    const bool raised = std::ranges::any_of(
        comparison.levels, [](const ChangedLevel& level) { return level.after.level > level.before.level; });
    return !comparison.fresh.empty() || raised || !comparison.begun.empty() || comparison.became_unknown ||
           comparison.after > comparison.before;
}

std::vector<std::string> reasons(const Comparison& comparison, base::Day cleared_for) {
    std::vector<std::string> sentences;
    const std::string cleared = "; this was cleared for " + base::in_short_words(cleared_for);
    for (const AssessedPeriod& period : comparison.begun) {
        sentences.push_back("the restricted period for " + period.election + " " + opening(period) + cleared);
    }
    for (const AssessedFinding& finding : comparison.fresh) {
        sentences.push_back("“" + finding.title + "” (" + std::string(rules::word(finding.level)) +
                            ") is found now and was not before" + quoted(finding.text));
    }
    for (const ChangedLevel& level : comparison.levels) {
        if (level.after.level > level.before.level) {
            sentences.push_back("“" + level.after.title + "” is now at " +
                                std::string(rules::word(level.after.level)) + " and was at " +
                                std::string(rules::word(level.before.level)) + quoted(level.after.text));
        }
    }
    if (comparison.became_unknown) {
        sentences.push_back("the calendar no longer reaches its day" + cleared);
    }
    if (sentences.empty() && judged_otherwise(comparison)) {
        sentences.push_back("the verdict is now " + std::string(policy::word(comparison.after)) +
                            " and was " + std::string(policy::word(comparison.before)));
    }
    return sentences;
}

}  // namespace evenhand::workflow
