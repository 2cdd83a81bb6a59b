#pragma once

#include "evenhand/lexicon/program.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace evenhand::lexicon {

/// A phrase to be tried, and how far back from the anchor it may begin; see Anchor.
struct AnchorUse {
    std::uint32_t phrase = 0;
    std::uint32_t least = 0;
    std::uint32_t most = 0;
    std::uint32_t classes = 0;
};

/// What follows from an atom that stands somewhere: the phrases that are worth trying round it, and the sets
/// that it is a member of.
class AnchorIndex {
  public:
    explicit AnchorIndex(const Programs& programs);

    [[nodiscard]] std::span<const AnchorUse> uses(AtomId atom) const {
        return {uses_.data() + begins_[atom].uses, uses_.data() + begins_[atom + 1].uses};
    }
    [[nodiscard]] std::span<const AtomId> sets(AtomId atom) const {
        return {sets_.data() + begins_[atom].sets, sets_.data() + begins_[atom + 1].sets};
    }

  private:
    struct Begin {
        std::uint32_t uses = 0;
        std::uint32_t sets = 0;
    };
    std::vector<Begin> begins_;  ///< by atom, and one past the last
    std::vector<AnchorUse> uses_;
    std::vector<AtomId> sets_;
};

/// From a word to the prefixes that it begins with.
class PrefixIndex {
  public:
    explicit PrefixIndex(const Atoms& atoms);

    /// Calls `use(AtomId)` for each.
    template <typename Use>
    void of(std::string_view folded, Use&& use) const {
        if (prefixes_.empty() || folded.size() < 2) {
            return;
        }
        const auto bucket = bucket_of(folded);
        for (auto i = buckets_[bucket]; i < buckets_[bucket + 1]; ++i) {
            const auto& [prefix, atom] = prefixes_[i];
            if (folded.size() >= prefix.size() && folded[prefix.size() - 1] == prefix.back() &&
                folded.starts_with(prefix)) {
                use(atom);
            }
        }
    }

  private:
    static constexpr std::uint32_t bucket_count = 1024;
    static std::uint32_t bucket_of(std::string_view word) {
        return (static_cast<unsigned char>(word[0]) * 31U + static_cast<unsigned char>(word[1])) %
               bucket_count;
    }

    std::vector<Atoms::Prefix> prefixes_;  ///< by bucket
    std::vector<std::uint32_t> buckets_;
};

}  // namespace evenhand::lexicon
