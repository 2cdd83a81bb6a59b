#include "evenhand/check/check.hpp"

#include "evenhand/policy/judgement.hpp"
#include "evenhand/report/assemble.hpp"

#include <algorithm>
#include <tuple>

namespace evenhand::check {
namespace {

/// What looks like a finding and is none: to the rules, and to the day, the author or the council's settings.
std::vector<rules::NotFlagged> left_alone(std::vector<rules::NotFlagged> by_rules,
                                          const std::vector<rules::NotFlagged>& by_policy) {
    by_rules.insert(by_rules.end(), by_policy.begin(), by_policy.end());
    std::ranges::stable_sort(by_rules, {},
                             [](const rules::NotFlagged& a) { return std::tie(a.span, a.rule); });
    return by_rules;
}

}  // namespace

base::Result<rules::Reading> read(text::Document document, const std::string& name,
                                  const Knowledge& knowledge) {
    EVENHAND_TRY(text::Text text, text::Text::read(std::move(document), name));
    const lexicon::Vocabularies& vocabularies = *knowledge.library().vocabularies;
    lexicon::Marks marks;
    vocabularies.mark(text.tokens(), text.layout(), marks);
    people::PeopleReading people = knowledge.directory().read(text, marks);
    quotes::QuoteReading quotes = quotes::find_quotes(text, people, marks, vocabularies);
    return rules::Reading{std::move(text), std::move(marks), std::move(people), std::move(quotes)};
}

base::Result<report::Report> check(text::Document document, const std::string& name,
                                   const Knowledge& knowledge, base::Day on, rules::Explain explain) {
    EVENHAND_TRY(const rules::Reading reading, read(std::move(document), name, knowledge));
    const rules::RuleSet& rules = knowledge.library().rules;
    calendar::DayStatus day = knowledge.day(on);
    rules::Findings findings = rules.judge(reading, explain);
    auto by_rules = std::move(findings.not_flagged);
    findings.not_flagged.clear();
    policy::Judgements judgements =
        policy::judge(std::move(findings), rules,
                      {reading.text.document(), knowledge.council(), knowledge.protocol(), day});
    const auto not_flagged = explain == rules::Explain::yes
                                 ? left_alone(std::move(by_rules), judgements.outside)
                                 : std::vector<rules::NotFlagged>{};
    report::Report report =
        report::assemble(reading, std::move(judgements), knowledge.directory().people(), not_flagged);
    report.name = name;
    report.council = knowledge.council().name;
    report.on = on;
    report.ruleset = knowledge.digest();
    report.day = std::move(day);
    return report;
}

}  // namespace evenhand::check
