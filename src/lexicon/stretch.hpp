#pragma once

#include "evenhand/lexicon/anchors.hpp"
#include "evenhand/lexicon/atoms.hpp"
#include "evenhand/lexicon/marks.hpp"
#include "evenhand/lexicon/program.hpp"
#include "evenhand/text/tokens.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace evenhand::lexicon {

/// Words in a row as bits, the first as bit 0; or the places before them, bit 0 the one before the first
/// word.
using Places = std::uint64_t;

/// The words that a stretch sees: one fewer than there are places before and behind them.
inline constexpr std::uint32_t stretch_size = 63;
/// How far on the next one begins.
inline constexpr std::uint32_t stretch_step = stretch_size - longest_match;

/// Phrases to be tried round a word of the stretch.
struct Trigger {
    std::span<const AnchorUse> uses;
    std::uint32_t word = 0;
};

/// A mark of a class, in words of the stretch.
struct MarkedWords {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t before = 0;  ///< the one of the same class before it, as 1 + its number; 0: none
};

/// Up to 63 words of a sentence. Most sentences are one stretch; a longer one is gone through in several that
/// overlap by the longest match. What stands where is kept as a bit a word for every atom, so that a phrase
/// looks at all places at once.
class Stretch {
  public:
    Stretch(const Atoms& atoms, const PrefixIndex& prefixes, const AnchorIndex& index,
            const text::Tokens& tokens, const Marks& marks);
    ~Stretch();
    Stretch(const Stretch&) = delete;
    Stretch& operator=(const Stretch&) = delete;

    void enter(base::TokenSpan sentence);
    /// To the first stretch of the sentence, then to the next; false where there is none.
    bool advance();

    [[nodiscard]] const std::vector<Trigger>& triggers() const noexcept { return triggers_; }
    /// The words that a match may begin with.
    [[nodiscard]] Places beginnings() const noexcept { return beginnings_; }
    /// The words that the atom stands, or begins, at.
    [[nodiscard]] Places where(AtomId atom) { return is_composed(atom) ? composed(atom) : noted_[atom]; }
    /// The words before which stands no more than may stand between neighbours of a phrase.
    [[nodiscard]] Places joined() const noexcept { return joined_; }
    /// The words before which stands no more than a gap may cross.
    [[nodiscard]] Places passable() const noexcept { return passable_; }
    [[nodiscard]] bool begins_sentence() const noexcept { return first_ == 0; }
    /// How many words of the sentence there are from the stretch's first on.
    [[nodiscard]] std::uint32_t remaining() const noexcept {
        return static_cast<std::uint32_t>(words_.size()) - first_;
    }
    [[nodiscard]] std::uint32_t token(std::uint32_t word) const { return words_[first_ + word].token; }
    /// The most tokens that a mark of the stretch takes up.
    [[nodiscard]] std::uint32_t widest_mark() const noexcept { return widest_mark_; }
    /// The last mark of a class that stands in the stretch.
    [[nodiscard]] const MarkedWords* last_mark(AtomId named) const {
        return noted_[named] == 0 ? nullptr : &marked_[board_.last_mark[named] - 1];
    }
    [[nodiscard]] const MarkedWords* before(const MarkedWords& mark) const {
        return mark.before == 0 ? nullptr : &marked_[mark.before - 1];
    }

  private:
    /// Kept by the thread from text to text, so that nothing is allocated for a text.
    struct Board {
        std::vector<Places> noted;  ///< all zero between two stretches
        std::vector<std::uint32_t> last_mark;
        std::vector<Places> composed;
        std::vector<std::uint64_t> composed_in;  ///< the number of the stretch that it was put together in
        std::uint64_t stretch = 0;
    };
    struct Word {
        std::uint32_t token = 0;
        bool joined = false;
        bool passable = false;
    };
    static Board& board_of_thread();
    Places composed(AtomId atom);
    [[nodiscard]] Places spelled(const Atoms::Composed& exact) const;
    void note(AtomId atom, std::uint32_t word);
    void note_word(std::uint32_t word);
    void note_mark(const Mark& mark, std::uint32_t word);
    void clear();

    const Atoms& atoms_;
    const PrefixIndex& prefixes_;
    const AnchorIndex& index_;
    const text::Tokens& tokens_;
    const Marks& marks_;
    Board& board_;
    Places* noted_ = nullptr;  ///< the board's
    base::TokenSpan sentence_;
    std::vector<Word> words_;  ///< of the sentence
    std::uint32_t first_ = 0;  ///< the stretch's first word among them
    bool entered_ = false;
    Places joined_ = 0;
    Places passable_ = 0;
    Places beginnings_ = 0;
    std::uint32_t widest_mark_ = 1;
    std::vector<AtomId> touched_;
    std::vector<Trigger> triggers_;
    std::vector<MarkedWords> marked_;
};

}  // namespace evenhand::lexicon
