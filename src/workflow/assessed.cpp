#include "evenhand/workflow/assessed.hpp"

#include "evenhand/base/data.hpp"
#include "evenhand/rules/level_names.hpp"

#include <algorithm>
#include <map>

namespace evenhand::workflow {
namespace {

constexpr std::pair<std::string_view, policy::Verdict> verdict_names[] = {
    {"clear", policy::Verdict::clear}, {"refer", policy::Verdict::refer}, {"stop", policy::Verdict::stop}};

/// Letters in lower case and spaces as one, so that a new line break does not make a finding a new one.
std::string folded(std::string_view text) {
    std::string words;
    for (const char c : text) {
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            if (!words.empty() && words.back() != ' ') {
                words += ' ';
            }
        } else {
            words += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return words;
}

/// A text of a foreign table that may be blank.
std::string text_of(const base::Node& table, std::string_view key) {
    const base::Node* node = table.find(key);
    return node != nullptr && node->text() != nullptr ? *node->text() : std::string{};
}

template <typename E, std::size_t N>
const E* named(const std::pair<std::string_view, E> (&names)[N], std::string_view word) {
    const auto found = std::ranges::find(names, word, &std::pair<std::string_view, E>::first);
    return found == std::end(names) ? nullptr : &found->second;
}

base::Error no_report(const std::string& name, const base::Node& node, const std::string& what) {
    return {base::ErrorCode::malformed,
            "this is no report of evenhand: " + what,
            "use the JSON that evenhand check --format json writes",
            {name, node.line()}};
}

/// The tables of an array; nothing where the key is missing or holds something else.
const base::Node::Array* array_of(const base::Node& table, std::string_view key) {
    const base::Node* node = table.find(key);
    return node == nullptr ? nullptr : node->array();
}

base::Result<base::Done> read_findings(const base::Node& root, const std::string& name, Assessed& assessed) {
    const auto* findings = array_of(root, "findings");
    if (findings == nullptr) {
        return no_report(name, root, "it has no findings");
    }
    std::map<std::string, unsigned> seen;
    for (const base::Node& node : *findings) {
        const auto* level = named(rules::level_names, text_of(node, "level"));
        AssessedFinding finding{text_of(node, "rule"), text_of(node, "title"),   rules::Level::note,
                                text_of(node, "text"), text_of(node, "message"), {}};
        if (level == nullptr || finding.rule.empty()) {
            return no_report(name, node, "a finding has no rule or no level");
        }
        finding.level = *level;
        const std::string key = finding.rule + '\0' + folded(finding.text);
        finding.mark = key + '\0' + std::to_string(seen[key]++);
        assessed.findings.push_back(std::move(finding));
    }
    return base::Done{};
}

base::Result<base::Done> read_periods(const base::Node& root, const std::string& name, Assessed& assessed) {
    const auto* periods = array_of(root, "periods");
    if (periods == nullptr) {
        return no_report(name, root, "it has no periods");
    }
    for (const base::Node& node : *periods) {
        const auto opens = base::parse_day(text_of(node, "opens"));
        const auto closes = base::parse_day(text_of(node, "closes"));
        if (!opens.ok() || !closes.ok()) {
            return no_report(name, node, "a period has no days");
        }
        assessed.periods.push_back({text_of(node, "election"), *opens, *closes, text_of(node, "why")});
    }
    return base::Done{};
}

}  // namespace

std::vector<std::string> Assessed::rules_found() const {
    std::vector<std::string> rules;
    for (const AssessedFinding& finding : findings) {
        rules.push_back(finding.rule);
    }
    std::ranges::sort(rules);
    rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
    return rules;
}

base::Result<Assessed> read_assessed(std::string_view report_json, const std::string& name) {
    EVENHAND_TRY(const base::Node root, base::parse_json(report_json, name));
    if (root.table() == nullptr || text_of(root, "schema") != "evenhand/report/1") {
        return no_report(name, root, "its schema is not evenhand/report/1");
    }
    Assessed assessed;
    assessed.ruleset = text_of(root, "ruleset");
    assessed.council = text_of(root, "council");
    const auto on = base::parse_day(text_of(root, "on"));
    const auto* verdict = named(verdict_names, text_of(root, "verdict"));
    if (!on.ok() || verdict == nullptr || assessed.ruleset.empty()) {
        return no_report(name, root, "the day, the verdict or the ruleset is missing");
    }
    assessed.on = *on;
    assessed.verdict = *verdict;
    if (const base::Node* calendar = root.find("calendar"); calendar != nullptr) {
        const base::Node* known = calendar->find("known");
        assessed.known = known == nullptr || known->boolean() == nullptr || *known->boolean();
        assessed.unknown_why = text_of(*calendar, "unknown");
    }
    EVENHAND_TRY_DONE(read_findings(root, name, assessed));
    EVENHAND_TRY_DONE(read_periods(root, name, assessed));
    return assessed;
}

}  // namespace evenhand::workflow
