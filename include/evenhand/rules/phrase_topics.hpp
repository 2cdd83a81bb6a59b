#pragma once

#include "evenhand/lexicon/patterns.hpp"
#include "evenhand/rules/plan.hpp"
#include "evenhand/rules/reading.hpp"

#include <cstdint>
#include <vector>

namespace evenhand::rules {

/// By pattern: which phrases need be looked for only beside which. An exception or a condition of a rule's
/// phrases within their sentence is asked for nowhere else, and far more phrases are exceptions than are
/// phrases that anything is found by. Every [[when]] is a topic, and so is every rule.
std::vector<lexicon::Topics> phrase_topics(const std::vector<Plan>& plans, std::uint32_t patterns);

/// By sentence of a reading: which rules look at it, as lexicon::Topics::serves.
std::vector<std::uint64_t> asked_of_sentences(const std::vector<Plan>& plans, const Reading& reading);

}  // namespace evenhand::rules
