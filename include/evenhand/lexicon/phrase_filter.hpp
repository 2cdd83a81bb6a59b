#pragma once

#include "evenhand/lexicon/marks.hpp"
#include "evenhand/lexicon/phrase.hpp"
#include "evenhand/text/tokens.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace evenhand::lexicon {

struct PhraseContext;

/// A set of words and classes in 256 bits: what it does not hold is certainly not in it.
class WordBits {
  public:
    void add_word(std::uint64_t hash) { set(hash & 255U); }
    void add_class(ClassId what) { set(class_bit(what)); }
    void add(const WordBits& other);
    [[nodiscard]] bool word(std::uint64_t hash) const { return holds(hash & 255U); }
    [[nodiscard]] bool of_class(ClassId what) const { return holds(class_bit(what)); }
    [[nodiscard]] bool touches(const WordBits& other) const {
        return ((bits_[0] & other.bits_[0]) | (bits_[1] & other.bits_[1]) | (bits_[2] & other.bits_[2]) |
                (bits_[3] & other.bits_[3])) != 0;
    }
    /// How many of the 256 bits are set: a fuller set tells less.
    [[nodiscard]] std::uint32_t count() const;

  private:
    static std::uint64_t class_bit(ClassId what) { return (what * 0x9E3779B97F4A7C15ULL) >> 56U; }
    void set(std::uint64_t bit) { bits_[bit >> 6U] |= std::uint64_t{1} << (bit & 63U); }
    [[nodiscard]] bool holds(std::uint64_t bit) const {
        return ((bits_[bit >> 6U] >> (bit & 63U)) & 1U) != 0;
    }

    std::array<std::uint64_t, 4> bits_{};
};

/// What can be said of a phrase's matches without running it. A phrase that its filter refuses has no match;
/// one that it lets pass may have none either.
struct PhraseFilter {
    WordBits first;               ///< what a match may begin with
    bool begins_anyhow = false;   ///< `first` says nothing: a gap, a prefix or any word may come first
    std::vector<WordBits> needs;  ///< of each of these sets a match holds one

    /// Whether a sentence of these words and classes may hold a match.
    [[nodiscard]] bool may_lie_in(const WordBits& sentence) const;
    /// Whether a match may begin at the token.
    [[nodiscard]] bool may_begin(const text::Tokens& tokens, const Marks& marks, std::uint32_t token) const;
};

PhraseFilter filter_of(const PhraseSequence& phrase, const PhraseContext& context);
/// What the branches of a group may begin with; it needs nothing.
PhraseFilter first_word_filter(const PhraseElement& group, const PhraseContext& context);

/// The words of a sentence and the classes of the marks that begin in it.
WordBits bits_of(const text::Tokens& tokens, const Marks& marks, base::TokenSpan sentence);

}  // namespace evenhand::lexicon
