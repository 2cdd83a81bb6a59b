#include "evenhand/rules/rule_set.hpp"

#include "evenhand/base/digest.hpp"
#include "evenhand/base/files.hpp"
#include "evenhand/base/toml_ahead.hpp"
#include "evenhand/rules/circumstances.hpp"
#include "evenhand/rules/kinds.hpp"
#include "evenhand/rules/phrase_topics.hpp"
#include "evenhand/rules/rule_file.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace evenhand::rules {
namespace {

constexpr std::size_t largest_file = std::size_t{1} << 20;

using Judge = void (*)(const Ground&, const RuleInHand&, Findings&);

Judge judge_of(Plan::Kind kind) {
    switch (kind) {
    case Plan::Kind::phrase: return judge_phrases;
    case Plan::Kind::absence: return judge_absence;
    case Plan::Kind::quote: return judge_quotes;
    case Plan::Kind::mention: return judge_mentions;
    case Plan::Kind::prominence: return judge_prominence;
    }
    return judge_phrases;
}

/// The rule that speaks of parties most; look-alikes of party names are told under it.
std::optional<std::size_t> party_rule(const std::vector<Plan>& plans,
                                      const std::vector<std::uint8_t>& names_party) {
    std::optional<std::size_t> best;
    std::size_t most = 0;
    for (std::size_t i = 0; i < plans.size(); ++i) {
        std::size_t count = 0;
        for (const When& when : plans[i].whens) {
            count += static_cast<std::size_t>(
                std::count_if(when.phrases.begin(), when.phrases.end(),
                              [&](auto pattern) { return names_party[pattern] != 0; }));
        }
        if (count > most) {
            most = count;
            best = i;
        }
    }
    return best;
}

/// One sentence, one charge: who admits fault while a claim is open has not also rushed to a conclusion.
/// Whether a finding stands back for another one that is as sure at least and on the same words. `others` are
/// in the order of the text and, being sentences, do not overlap.
bool stands_back(const Finding& finding, const std::vector<Finding>& others) {
    auto other = std::partition_point(others.begin(), others.end(), [&](const Finding& before) {
        return before.span.end <= finding.span.begin;
    });
    for (; other != others.end() && other->span.touches(finding.span); ++other) {
        if (other->certainty <= finding.certainty) {
            return true;
        }
    }
    return false;
}

std::vector<Finding> of_rule(const std::string& id, const std::vector<Finding>& findings) {
    std::vector<Finding> of;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(of),
                 [&](const Finding& finding) { return finding.rule == id; });
    return of;
}

/// `findings` are in the order of the text.
void yield(const Rule& rule, const Plan& plan, Explain explain, Findings& findings) {
    for (const std::string& id : plan.yields_to) {
        const auto others = of_rule(id, findings.found);
        std::erase_if(findings.found, [&](const Finding& finding) {
            const bool yields = finding.rule == rule.id && stands_back(finding, others);
            if (yields && explain == Explain::yes) {
                findings.not_flagged.push_back(
                    NotFlagged{rule.id, finding.span, "the same words are charged under " + id});
            }
            return yields;
        });
    }
}

/// A rule that yields to one there is not would yield to nothing, silently.
std::optional<base::Error> yields_to_nobody(const std::vector<Rule>& rules, const std::vector<Plan>& plans) {
    for (std::size_t i = 0; i < plans.size(); ++i) {
        for (const std::string& id : plans[i].yields_to) {
            if (std::none_of(rules.begin(), rules.end(), [&](const Rule& rule) { return rule.id == id; })) {
                return base::Error{base::ErrorCode::invalid, "yields_to names '" + id + "', which is no rule",
                                   "name a file of this folder", base::Place{rules[i].file, 0}};
            }
        }
    }
    return std::nullopt;
}

/// The phrases that stand in the text, by rule and in the order of its file.
std::vector<PhraseUse> seen_phrases(const Sightings& sightings, const PatternUses& uses) {
    std::vector<PhraseUse> seen;
    for (const lexicon::PatternId pattern : sightings.seen()) {
        const auto asked = uses.phrases(pattern);
        seen.insert(seen.end(), asked.begin(), asked.end());
    }
    std::ranges::sort(seen);
    return seen;
}

}  // namespace

struct RuleSet::Tables {
    std::vector<Rule> rules;
    std::vector<Plan> plans;
    lexicon::Patterns patterns;
    PatternUses uses;
    std::vector<std::uint8_t> says_negation;
    std::optional<std::size_t> party_rule;
    std::string digest;
};

RuleSet::RuleSet(std::unique_ptr<const Tables> tables) : tables_(std::move(tables)) {}
RuleSet::RuleSet(RuleSet&&) noexcept = default;
RuleSet& RuleSet::operator=(RuleSet&&) noexcept = default;
RuleSet::~RuleSet() = default;

base::Result<RuleSet> RuleSet::load(const std::filesystem::path& folder,
                                    const lexicon::Vocabularies& vocabularies) {
    EVENHAND_TRY(const auto files, base::list_files(folder, ".toml"));
    if (files.empty()) {
        return base::Error{base::ErrorCode::not_found, "holds no rule", "put the rule files there",
                           base::Place{folder.string(), 0}};
    }
    PhraseBook phrases(vocabularies);
    std::vector<Rule> rules;
    std::vector<Plan> plans;
    std::vector<base::TomlAhead::File> texts;
    std::string bytes;
    for (const auto& file : files) {
        EVENHAND_TRY(std::string text, base::read_file(file, largest_file));
        bytes += text;
        texts.push_back({file.string(), std::move(text)});
    }
    base::TomlAhead ahead(std::move(texts));
    for (std::size_t i = 0; i < files.size(); ++i) {
        EVENHAND_TRY(const base::Node root, ahead.take(i));
        EVENHAND_TRY(auto read, read_rule(root, files[i].string(), files[i].stem().string(), phrases));
        rules.push_back(std::move(read.rule));
        plans.push_back(std::move(read.plan));
    }
    if (auto error = yields_to_nobody(rules, plans)) {
        return std::move(*error);
    }
    const auto party = party_rule(plans, phrases.names_party());
    auto says_negation = phrases.says_negation();
    const auto asked_for = phrases.size();
    auto patterns = std::move(phrases).build(phrase_topics(plans, asked_for));
    PatternUses uses(plans, patterns.size());
    return RuleSet(std::make_unique<const Tables>(
        Tables{std::move(rules), std::move(plans), std::move(patterns), std::move(uses),
               std::move(says_negation), party, base::sha256(bytes)}));
}

std::span<const Rule> RuleSet::rules() const noexcept {
    return tables_->rules;
}

const Rule* RuleSet::find(std::string_view id) const noexcept {
    const auto found = std::find_if(tables_->rules.begin(), tables_->rules.end(),
                                    [&](const Rule& rule) { return rule.id == id; });
    return found == tables_->rules.end() ? nullptr : &*found;
}

Findings RuleSet::judge(const Reading& reading, Explain explain) const {
    const auto asked = asked_of_sentences(tables_->plans, reading);
    const Sightings sightings(tables_->patterns, reading, &tables_->uses, asked);
    const auto seen = seen_phrases(sightings, tables_->uses);
    const QuotePlaces places(reading.quotes);
    const std::string council = council_of(reading);
    const Ground ground{reading, sightings, tables_->says_negation, places, council, explain};
    Findings findings;
    auto next = seen.begin();
    for (std::size_t i = 0; i < tables_->rules.size(); ++i) {
        const Plan& plan = tables_->plans[i];
        const auto first = next;
        next = std::find_if(first, seen.end(), [&](const PhraseUse& use) { return use.plan != i; });
        if (covers(plan.scope, reading.text.document())) {
            judge_of(plan.kind)(ground, RuleInHand{tables_->rules[i], plan, {first, next}}, findings);
        }
    }
    if (explain == Explain::yes && tables_->party_rule) {
        for (const people::Dismissed& dismissed : reading.people.dismissed) {
            findings.not_flagged.push_back(NotFlagged{tables_->rules[*tables_->party_rule].id,
                                                      reading.text.tokens().span(dismissed.tokens),
                                                      dismissed.why});
        }
    }
    std::stable_sort(findings.found.begin(), findings.found.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.span, a.rule) < std::tie(b.span, b.rule);
    });
    for (std::size_t i = 0; i < tables_->rules.size(); ++i) {
        yield(tables_->rules[i], tables_->plans[i], explain, findings);
    }
    std::stable_sort(findings.not_flagged.begin(), findings.not_flagged.end(),
                     [](const NotFlagged& a, const NotFlagged& b) {
                         return std::tie(a.span, a.rule, a.why) < std::tie(b.span, b.rule, b.why);
                     });
    const auto same = [](const NotFlagged& a, const NotFlagged& b) {
        return a.span == b.span && a.rule == b.rule && a.why == b.why;
    };
    findings.not_flagged.erase(std::unique(findings.not_flagged.begin(), findings.not_flagged.end(), same),
                               findings.not_flagged.end());
    return findings;
}

const std::string& RuleSet::digest() const noexcept {
    return tables_->digest;
}

}  // namespace evenhand::rules
