#pragma once

#include "evenhand/lexicon/patterns.hpp"
#include "evenhand/rules/plan.hpp"

#include <cstdint>
#include <vector>

namespace evenhand::rules {

/// By pattern: which phrases need be looked for only beside which. An exception or a condition of a rule's
/// phrases within their sentence is asked for nowhere else, and far more phrases are exceptions than are
/// phrases that anything is found by. Every [[when]] is a topic, and so is every rule.
std::vector<lexicon::Topics> phrase_topics(const std::vector<Plan>& plans, std::uint32_t patterns);

}  // namespace evenhand::rules
