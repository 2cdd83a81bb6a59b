#include "evenhand/rules/pattern_uses.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace evenhand::rules {
namespace {

/// Visits every Nearby of the plan.
template <typename Visit>
void each_nearby(Plan& plan, Visit visit) {
    const auto all = [&](std::vector<Nearby>& some) { std::ranges::for_each(some, visit); };
    for (When& when : plan.whens) {
        all(when.needs);
        all(when.unless);
    }
    all(plan.needs);
    all(plan.unless);
    all(plan.exceptions);
    for (TraitRow& row : plan.traits) {
        visit(row.where);
    }
    for (Also& also : plan.mention.also) {
        visit(also.where);
    }
}

template <typename Entry>
using Pairs = std::vector<std::pair<lexicon::PatternId, Entry>>;

/// Sorted by pattern, those of one pattern in their order.
template <typename Entry>
std::pair<std::vector<std::uint32_t>, std::vector<Entry>> by_pattern(const Pairs<Entry>& pairs,
                                                                     std::uint32_t patterns) {
    std::vector<std::uint32_t> begins(patterns + std::size_t{1});
    for (const auto& [pattern, entry] : pairs) {
        ++begins[pattern + 1];
    }
    for (std::size_t i = 1; i < begins.size(); ++i) {
        begins[i] += begins[i - 1];
    }
    std::vector<std::uint32_t> next(begins);
    std::vector<Entry> entries(pairs.size());
    for (const auto& [pattern, entry] : pairs) {
        entries[next[pattern]++] = entry;
    }
    return {std::move(begins), std::move(entries)};
}

}  // namespace

PatternUses::PatternUses(std::vector<Plan>& plans, std::uint32_t patterns) {
    Pairs<PhraseUse> phrases;
    Pairs<std::uint32_t> nearby;
    for (std::uint32_t plan = 0; plan < plans.size(); ++plan) {
        const auto& whens = plans[plan].whens;
        for (std::uint32_t when = 0; when < whens.size(); ++when) {
            for (std::uint32_t place = 0; place < whens[when].phrases.size(); ++place) {
                const auto pattern = whens[when].phrases[place];
                phrases.emplace_back(pattern, PhraseUse{plan, when, place, pattern});
            }
        }
        each_nearby(plans[plan], [&](Nearby& one) {
            one.number = nearby_past_++;
            for (const lexicon::PatternId pattern : one.phrases) {
                nearby.emplace_back(pattern, one.number);
            }
        });
    }
    std::tie(phrases_.begins, phrases_.entries) = by_pattern(phrases, patterns);
    std::tie(nearby_.begins, nearby_.entries) = by_pattern(nearby, patterns);
}

}  // namespace evenhand::rules
