#pragma once

#include "evenhand/lexicon/anchors.hpp"
#include "evenhand/lexicon/marks.hpp"
#include "evenhand/lexicon/patterns.hpp"
#include "evenhand/lexicon/program.hpp"
#include "evenhand/text/layout.hpp"
#include "evenhand/text/tokens.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace evenhand::lexicon {

/// Runs compiled phrases over sentences. Immutable; shared by all threads.
class Matcher {
  public:
    /// `topics` by phrase; empty where every phrase is looked for everywhere. `cost_of` may be empty; then
    /// all classes cost the same.
    explicit Matcher(Programs programs, std::vector<Topics> topics = {}, const ClassCost& cost_of = {});

    /// See Patterns::find. Hits carry the phrase's number as their pattern.
    void find(const text::Tokens& tokens, const Marks& marks, base::TokenSpan sentence,
              std::vector<Hit>& hits) const;
    void find(const text::Tokens& tokens, const Marks& marks, const text::Layout& layout,
              std::vector<PlacedHit>& hits, std::span<const std::uint64_t> asked = {}) const;
    [[nodiscard]] std::uint32_t size() const noexcept { return programs_.size(); }

  private:
    class Run;

    Programs programs_;
    std::vector<Topics> topics_;
    AnchorIndex index_;
};

}  // namespace evenhand::lexicon
