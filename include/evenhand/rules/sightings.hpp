#pragma once

#include "evenhand/lexicon/patterns.hpp"
#include "evenhand/rules/plan.hpp"
#include "evenhand/rules/reading.hpp"

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
    Sightings(const lexicon::Patterns& patterns, const Reading& reading);

    /// In the order of the text.
    [[nodiscard]] std::span<const Sighting> of(lexicon::PatternId pattern) const;
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
    std::vector<Sighting> all_;
    std::vector<std::uint32_t> first_;
};

}  // namespace evenhand::rules
