#pragma once

#include "evenhand/lexicon/patterns.hpp"
#include "evenhand/rules/plan.hpp"

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

namespace evenhand::rules {

/// A phrase of a rule of kind phrase: its plan, its [[when]] and its place there.
struct PhraseUse {
    std::uint32_t plan = 0;
    std::uint32_t when = 0;
    std::uint32_t place = 0;
    lexicon::PatternId pattern = 0;

    friend auto operator<=>(const PhraseUse&, const PhraseUse&) = default;
};

/// From a phrase to whoever asks for it. A text holds a few hundred of all phrases: who asks for the others
/// need not be looked at.
class PatternUses {
  public:
    PatternUses() = default;
    /// Numbers every Nearby of the plans from 1 on.
    PatternUses(std::vector<Plan>& plans, std::uint32_t patterns);

    [[nodiscard]] std::span<const PhraseUse> phrases(lexicon::PatternId pattern) const {
        return phrases_.of(pattern);
    }
    /// The numbers of those that look for it.
    [[nodiscard]] std::span<const std::uint32_t> nearby(lexicon::PatternId pattern) const {
        return nearby_.of(pattern);
    }
    /// One more than the highest number of a Nearby.
    [[nodiscard]] std::uint32_t nearby_past() const noexcept { return nearby_past_; }

  private:
    template <typename Entry>
    struct ByPattern {
        [[nodiscard]] std::span<const Entry> of(lexicon::PatternId pattern) const {
            return std::span(entries).subspan(begins[pattern], begins[pattern + 1] - begins[pattern]);
        }
        std::vector<std::uint32_t> begins;  ///< and one past the last
        std::vector<Entry> entries;
    };
    ByPattern<PhraseUse> phrases_;
    ByPattern<std::uint32_t> nearby_;
    std::uint32_t nearby_past_ = 1;
};

}  // namespace evenhand::rules
