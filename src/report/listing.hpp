#pragma once

#include "evenhand/policy/judgement.hpp"
#include "evenhand/rules/reading.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace evenhand::report {

/// Which quotes a report lists. Speech in the speaker's own words always is. Reported speech is where a
/// finding stands on it, and else where it is what the text lets the speaker tell: not as a headline, not
/// where it leads in to the same speaker's own words, not as the answer to a question that the text tells of,
/// and not what a member's own document says of a body. The arguments must outlive it.
class Listing {
  public:
    Listing(const rules::Reading& reading, const policy::Judgements& judgements);

    [[nodiscard]] bool lists(std::size_t quote) const;

  private:
    [[nodiscard]] bool found_on(base::NormalSpan span) const;
    [[nodiscard]] bool leads_in(std::size_t quote) const;

    const rules::Reading* reading_;
    const policy::Judgements* judgements_;
    std::vector<std::uint32_t> furthest_;  ///< how far the findings up to each one reach
};

}  // namespace evenhand::report
