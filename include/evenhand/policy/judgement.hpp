#pragma once

#include "evenhand/policy/circumstances.hpp"
#include "evenhand/rules/finding.hpp"
#include "evenhand/rules/rule.hpp"
#include "evenhand/rules/rule_set.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace evenhand::policy {

/// A finding with what the law, the day and the protocol make of it.
struct Judgement {
    const rules::Rule* rule = nullptr;  ///< lives as long as the RuleSet
    rules::Finding finding;
    rules::Level level = rules::Level::note;
    std::string why;  ///< the rule's reason, and the period where one holds it
    std::vector<rules::Source>
        sources;  ///< of the rule for this nation, then the period's, then the protocol's clause
};

enum class Verdict : std::uint8_t { clear, refer, stop };
std::string_view word(Verdict verdict);
/// What one finding of the level makes of a report.
Verdict verdict_of(rules::Level level);

struct Judgements {
    std::vector<Judgement> all;              ///< sorted by position, then by rule
    std::vector<rules::NotFlagged> outside;  ///< findings that the day, the author or the settings make none
    Verdict verdict =
        Verdict::clear;  ///< the worst level; at least refer where the calendar cannot know the day
};

/// The only place that can say "not in this period". Pure. A finding of a rule that is not among `rules` is a
/// Bug.
Judgements judge(rules::Findings findings, std::span<const rules::Rule> rules,
                 const Circumstances& circumstances);
inline Judgements judge(rules::Findings findings, const rules::RuleSet& rules,
                        const Circumstances& circumstances) {
    return judge(std::move(findings), rules.rules(), circumstances);
}

}  // namespace evenhand::policy
