#pragma once

#include "evenhand/rules/finding.hpp"
#include "evenhand/rules/pattern_uses.hpp"
#include "evenhand/rules/places.hpp"
#include "evenhand/rules/plan.hpp"
#include "evenhand/rules/reading.hpp"
#include "evenhand/rules/rule.hpp"
#include "evenhand/rules/rule_set.hpp"
#include "evenhand/rules/sightings.hpp"
#include "evenhand/rules/voice.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

/// One function a kind of rule; each adds what its rule finds in the reading. The rule's scope has been asked
/// already.
namespace evenhand::rules {

/// What all kinds judge by.
struct Ground {
    const Reading& reading;
    const Sightings& sightings;
    const std::vector<std::uint8_t>& says_negation;  ///< by pattern
    const QuotePlaces& places;
    const std::string& council;  ///< what the text calls the council; see council_of
    Explain explain = Explain::no;
};

struct RuleInHand {
    const Rule& rule;
    const Plan& plan;
    /// Of a rule of kind phrase: those of its phrases that were seen, in their order.
    std::span<const PhraseUse> seen;
};

void judge_phrases(const Ground& ground, const RuleInHand& in_hand, Findings& findings);
void judge_absence(const Ground& ground, const RuleInHand& in_hand, Findings& findings);
void judge_quotes(const Ground& ground, const RuleInHand& in_hand, Findings& findings);
void judge_mentions(const Ground& ground, const RuleInHand& in_hand, Findings& findings);
void judge_prominence(const Ground& ground, const RuleInHand& in_hand, Findings& findings);

}  // namespace evenhand::rules
