#pragma once

#include "evenhand/lexicon/patterns.hpp"
#include "evenhand/rules/pattern_uses.hpp"
#include "evenhand/rules/plan.hpp"
#include "evenhand/rules/reading.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace evenhand::rules {

/// A phrase of some rule, found in a reading.
using Sighting = lexicon::PlacedHit;

/// Everything that the phrases of all rules found in one reading. Looks at the reading, which must outlive
/// it.
class Sightings {
  public:
    /// `uses` tells who asks for the patterns, and must outlive it; null where nobody knows. `asked` by
    /// sentence, see asked_of_sentences; empty: everything.
    Sightings(const lexicon::Patterns& patterns, const Reading& reading, const PatternUses* uses = nullptr,
              std::span<const std::uint64_t> asked = {});

    /// In the order of the text.
    [[nodiscard]] std::span<const Sighting> of(lexicon::PatternId pattern) const {
        const auto group = static_cast<std::size_t>(std::ranges::lower_bound(seen_, pattern) - seen_.begin());
        if (group == seen_.size() || seen_[group] != pattern) {
            return {};
        }
        return std::span(all_).subspan(begins_[group], begins_[group + 1] - begins_[group]);
    }
    /// The patterns that were seen, in their order.
    [[nodiscard]] std::span<const lexicon::PatternId> seen() const noexcept { return seen_; }
    /// The first sighting that stands within reach of the tokens of a sentence, or null.
    [[nodiscard]] const Sighting* near(const Nearby& wanted, base::TokenSpan tokens,
                                       std::uint32_t sentence) const;

  private:
    [[nodiscard]] std::span<const Sighting> from(lexicon::PatternId pattern, Within within,
                                                 std::uint32_t sentence) const;
    [[nodiscard]] bool is_past(Within within, const Sighting& other, base::TokenSpan tokens,
                               std::uint32_t sentence) const;
    [[nodiscard]] bool reaches(Within within, const Sighting& other, base::TokenSpan tokens,
                               std::uint32_t sentence) const;

    const Reading* reading_;
    std::vector<Sighting> all_;  ///< by pattern
    std::vector<lexicon::PatternId> seen_;
    std::vector<std::uint32_t> begins_;  ///< by place in seen_, and one past the last
    std::vector<bool> looked_for_;       ///< by Nearby: one of its phrases stands somewhere
};

}  // namespace evenhand::rules
