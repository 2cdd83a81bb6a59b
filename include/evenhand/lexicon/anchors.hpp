#pragma once

#include "evenhand/lexicon/phrase.hpp"
#include "evenhand/lexicon/program.hpp"
#include "evenhand/text/tokens.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace evenhand::lexicon {

/// The rarest words or class of which every match of the phrase holds one; empty where nothing is mandatory.
std::vector<Anchor> choose_anchors(const PhraseSequence& phrase, const PhraseContext& context);

/// A guess how often the rarest mandatory part of the phrase stands in a text: 1 hardly ever, 120 like "the".
std::uint32_t anchor_cost(const PhraseSequence& phrase, const PhraseContext& context);

/// A phrase to be tried, and how far back from the anchor it may begin; see Anchor.
struct AnchorUse {
    std::uint32_t phrase = 0;
    std::uint32_t least = 0;
    std::uint32_t most = 0;
    std::uint32_t classes = 0;
};

/// From a token to the phrases that are worth trying round it.
class AnchorIndex {
  public:
    explicit AnchorIndex(const Programs& programs);

    [[nodiscard]] std::span<const AnchorUse> of_word(std::uint64_t hash) const;
    [[nodiscard]] std::span<const AnchorUse> of_class(ClassId what) const;
    /// Calls `use(AnchorUse)` for every anchor that is a beginning of the folded word.
    template <typename Use>
    void of_prefix(std::string_view folded, Use&& use) const {
        if (prefixes_.empty() || folded.size() < 2) {
            return;
        }
        const auto bucket = bucket_of(folded);
        for (auto i = prefix_buckets_[bucket]; i < prefix_buckets_[bucket + 1]; ++i) {
            if (folded.starts_with(prefixes_[i].prefix)) {
                use(prefixes_[i].use);
            }
        }
    }

  private:
    struct Slot {
        std::uint64_t hash = 0;
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };
    struct Prefix {
        std::string prefix;
        AnchorUse use;
    };
    static constexpr std::uint32_t buckets = 1024;
    static std::uint32_t bucket_of(std::string_view word) {
        return (static_cast<unsigned char>(word[0]) * 31U + static_cast<unsigned char>(word[1])) % buckets;
    }
    void index_words(std::vector<std::pair<std::uint64_t, AnchorUse>> words);
    void index_prefixes();

    std::vector<Slot> slots_;
    std::vector<AnchorUse> uses_;
    std::vector<std::vector<AnchorUse>> classes_;
    std::vector<Prefix> prefixes_;
    std::vector<std::uint32_t> prefix_buckets_;
};

}  // namespace evenhand::lexicon
