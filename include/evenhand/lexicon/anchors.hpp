#pragma once

#include "evenhand/lexicon/program.hpp"
#include "evenhand/lexicon/topics.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace evenhand::lexicon {

/// What must hold of a sentence for a phrase to be tried in it. Asked of thousands of phrases for each text,
/// so it lies side by side.
struct AnchorNeeds {
    /// Both must stand somewhere in it; AnchorIndex::always() where nothing must.
    AtomId atoms[2] = {no_atom, no_atom};
    std::uint64_t topics = 0;  ///< it must be asked for one of these
};

/// A phrase to be tried, and how far back from the anchor it may begin; see Anchor. No number is above 255,
/// which is farther than any match reaches.
struct AnchorUse {
    std::uint32_t phrase = 0;
    std::uint32_t node = 0;   ///< the phrase's first
    AtomId before = no_atom;  ///< stands right before the anchor, if anything must
    AtomId after = no_atom;   ///< stands right behind it
    AtomId first = no_atom;   ///< what a match begins with; none where that cannot be said or is the anchor
    bool has_before = false;
    bool has_after = false;
    std::uint8_t least = 0;
    std::uint8_t most = 0;
    std::uint8_t classes = 0;
    bool one_word = false;  ///< as the phrase's
    bool only = false;      ///< the phrase has no other
};

/// The uses of one anchor by their numbers: first those of phrases that are tried wherever it stands, then
/// the others.
struct AnchorUses {
    std::uint32_t begin = 0;
    std::uint32_t later = 0;
    std::uint32_t past = 0;
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

/// What follows from an atom that stands somewhere: the phrases that are worth trying round it, and the sets
/// that it is a member of.
class AnchorIndex {
  public:
    /// `topics` by phrase; empty where every phrase is looked for everywhere. One that is wanted for some is
    /// tried after the others.
    explicit AnchorIndex(const Programs& programs, const std::vector<Topics>& topics = {});

    /// Tells the processor that the atom, if it is one, will be asked about soon.
    void fetch(AtomId atom) const {
        if (atom != no_atom) {
            __builtin_prefetch(&begins_[atom]);
        }
    }
    /// The same of its uses.
    void fetch_uses(AtomId atom) const { __builtin_prefetch(needs_.data() + begins_[atom].uses); }
    [[nodiscard]] AnchorUses uses(AtomId atom) const {
        return {begins_[atom].uses, begins_[atom].later, begins_[atom + 1].uses};
    }
    /// By the number of a use.
    [[nodiscard]] const AnchorNeeds* needs() const noexcept { return needs_.data(); }
    [[nodiscard]] const AnchorUse& use(std::uint32_t number) const { return uses_[number]; }
    /// The sets that phrases ask for which are tried wherever they may stand.
    [[nodiscard]] std::span<const AtomId> sets(AtomId atom) const {
        return {sets_.data() + begins_[atom].sets, sets_.data() + begins_[atom].later_sets};
    }
    /// Those that none asks for but phrases that are tried later.
    [[nodiscard]] std::span<const AtomId> later_sets(AtomId atom) const {
        return {sets_.data() + begins_[atom].later_sets, sets_.data() + begins_[atom + 1].sets};
    }
    /// The beginnings of words that a known word begins with.
    [[nodiscard]] std::span<const AtomId> prefixes(AtomId word) const {
        return {known_prefixes_.data() + begins_[word].prefixes,
                known_prefixes_.data() + begins_[word + 1].prefixes};
    }
    /// Those of words that are not known.
    [[nodiscard]] const PrefixIndex& other_prefixes() const noexcept { return prefixes_; }
    /// The number behind those of the atoms that are noted, for what stands everywhere.
    [[nodiscard]] AtomId always() const noexcept { return static_cast<AtomId>(begins_.size() - 1); }
    [[nodiscard]] std::uint32_t phrases() const noexcept { return phrases_; }
    /// Whether a set that is put together when it is asked for has no members but words.
    [[nodiscard]] bool of_words_only(AtomId composed) const {
        return of_words_only_[composed & ~composed_bit] != 0;
    }
    /// The sets of words that an atom is in; in_row() tells which.
    [[nodiscard]] const std::uint64_t* row(AtomId atom) const { return rows_.data() + begins_[atom].row; }
    [[nodiscard]] static bool in_row(const std::uint64_t* row, AtomId composed) {
        const auto set = composed & ~composed_bit;
        return (row[set / 64] >> (set % 64) & 1U) != 0;
    }

  private:
    struct Begin {
        std::uint32_t uses = 0;
        std::uint32_t later = 0;
        std::uint32_t sets = 0;
        std::uint32_t later_sets = 0;
        std::uint32_t prefixes = 0;
        std::uint32_t row = 0;
    };
    std::vector<Begin> begins_;       ///< by atom, and one past the last
    std::vector<AnchorNeeds> needs_;  ///< by use
    std::vector<AnchorUse> uses_;
    std::vector<AtomId> sets_;
    std::vector<AtomId> known_prefixes_;
    PrefixIndex prefixes_;
    void fill_rows(const Atoms& atoms);
    void fill_prefixes(const Atoms& atoms);
    void fill_uses(const Programs& programs, const std::vector<Topics>& topics);
    void fill_sets(const Atoms& atoms, const std::vector<std::uint8_t>& asked_first);

    std::uint32_t phrases_ = 0;
    std::vector<std::uint8_t> of_words_only_;  ///< by composed atom
    std::vector<std::uint64_t> rows_;  ///< a bit a composed atom; the first row is that of atoms in no set
};

}  // namespace evenhand::lexicon
