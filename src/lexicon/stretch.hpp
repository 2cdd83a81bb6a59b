#pragma once

#include "evenhand/lexicon/anchors.hpp"
#include "evenhand/lexicon/atoms.hpp"
#include "evenhand/lexicon/marks.hpp"
#include "evenhand/lexicon/program.hpp"
#include "evenhand/text/tokens.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <memory>
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
    Stretch(const Atoms& atoms, const AnchorIndex& index, const text::Tokens& tokens, const Marks& marks);
    ~Stretch();
    Stretch(const Stretch&) = delete;
    Stretch& operator=(const Stretch&) = delete;

    /// See boards.hpp.
    static void empty_shelf();

    void enter(base::TokenSpan sentence);
    /// To the first stretch of the sentence, then to the next; false where there is none.
    bool advance();

    /// The words, beginnings of words and classes that stand in it, each once.
    [[nodiscard]] std::span<const AtomId> standing() const noexcept {
        return {board_.touched.data(), touched_};
    }
    /// To be called before phrases are tried that are tried later; see AnchorIndex::later_sets.
    void note_later();
    /// The words that a match may begin with.
    [[nodiscard]] Places beginnings() const noexcept { return beginnings_; }
    /// The words that the atom stands, or begins, at.
    [[nodiscard]] Places where(AtomId atom) { return is_composed(atom) ? composed(atom) : noted_[atom]; }
    /// The same of the given places only. A set is not put together for the sake of one or two of them.
    [[nodiscard]] Places where(AtomId atom, Places among) {
        return is_composed(atom) ? composed(atom, among) : noted_[atom] & among;
    }
    /// Those of the beginnings from which the phrase has not been tried in this stretch.
    Places untried(std::uint32_t phrase, Places starts) {
        Answer& before = board_.tried[phrase];
        const Places known = before.stretch == board_.stretch ? before.places : 0;
        before = Answer{board_.stretch, known | starts};
        return starts & ~known;
    }
    /// Whether what a phrase must hold stands in the stretch, and it is asked for one of the topics. All is
    /// asked at once: what holds of one phrase tells nothing of the next.
    [[nodiscard]] bool meets(const AnchorNeeds& needs, std::uint64_t topics) const {
        const bool stand = (noted_[needs.atoms[0]] != 0) & (noted_[needs.atoms[1]] != 0);
        return stand & ((needs.topics & topics) != 0);
    }
    /// Those of the words at which an anchor stands round which its phrase may: whatever it must hold stands
    /// beside them.
    [[nodiscard]] Places tried_round(Places words, const AnchorUse& use) {
        if (use.has_after) {
            words &= where(use.after, words << 1U) >> 1U;
        }
        if (use.has_before && words != 0) {
            words &= where(use.before, words >> 1U) << 1U;
        }
        return words;
    }
    /// The words before which stands no more than may stand between neighbours of a phrase.
    [[nodiscard]] Places joined() const noexcept { return joined_; }
    /// The words before which stands no more than a gap may cross.
    [[nodiscard]] Places passable() const noexcept { return passable_; }
    [[nodiscard]] bool begins_sentence() const noexcept { return first_ == 0; }
    [[nodiscard]] bool ends_sentence() const noexcept { return remaining() <= stretch_size; }
    /// How many words of the sentence there are from the stretch's first on.
    [[nodiscard]] std::uint32_t remaining() const noexcept { return size_ - first_; }
    [[nodiscard]] std::uint32_t token(std::uint32_t word) const { return words_[first_ + word]; }
    /// The most tokens that a mark takes up that a phrase can see.
    [[nodiscard]] std::uint32_t widest_mark() const noexcept { return widest_mark_; }
    /// The last mark of a class that stands in the stretch.
    [[nodiscard]] const MarkedWords* last_mark(AtomId named) const {
        return noted_[named] == 0 ? nullptr : &board_.marked[board_.last_mark[named] - 1];
    }
    [[nodiscard]] const MarkedWords* before(const MarkedWords& mark) const {
        return mark.before == 0 ? nullptr : &board_.marked[mark.before - 1];
    }

  private:
    /// Words of a sentence of which something holds: as a rule all of them.
    class Bits {
      public:
        void clear() { bits_.assign(1, ~Places{0}); }
        void exclude(std::uint32_t word) {
            bits_.resize(std::max<std::size_t>(bits_.size(), word / 64 + 1), ~Places{0});
            bits_[word / 64] &= ~(Places{1} << (word % 64));
        }
        /// From the word on.
        [[nodiscard]] Places from(std::uint32_t word) const {
            const Places low = part(word / 64) >> (word % 64);
            return word % 64 == 0 ? low : low | part(word / 64 + 1) << (64 - word % 64);
        }

      private:
        [[nodiscard]] Places part(std::size_t at) const { return at < bits_.size() ? bits_[at] : ~Places{0}; }
        std::vector<Places> bits_;
    };
    /// Where something stands, or has been tried.
    struct Answer {
        std::uint64_t stretch = 0;  ///< the number of the stretch that it holds for
        Places places = 0;
    };
    /// Kept from text to text, so that nothing is allocated for a text: a third of a megabyte each. There are
    /// as many as texts are read at once, however many threads there are.
    struct Board {
        std::vector<Places> noted;  ///< all zero between two stretches
        std::vector<std::uint32_t> last_mark;
        std::vector<Answer> composed;
        std::vector<Answer> tried;  ///< by phrase
        std::uint64_t stretch = 0;
        std::vector<std::uint32_t> words;  ///< the tokens of those of the sentence, and behind them anything
        Bits joined;
        Bits passable;
        Bits proper;                                                ///< words that are no symbols
        std::array<const std::uint64_t*, stretch_size + 1> rows{};  ///< by word, as AnchorIndex::row()
        std::vector<AtomId> touched;                                ///< room for every atom
        std::vector<MarkedWords> marked;
    };
    struct Shelf;
    static Shelf& shelf();
    static std::unique_ptr<Board> take_board();
    Places composed(AtomId atom) {
        const Answer& there = board_.composed[atom & ~composed_bit];
        return there.stretch == board_.stretch ? there.places : compose(atom);
    }
    Places composed(AtomId atom, Places among) {
        if ((among & (among - 1)) != 0) {
            return composed(atom) & among;
        }
        const auto word = static_cast<std::uint32_t>(std::countr_zero(among));
        return among != 0 && composed_at(atom, word) ? among : 0;
    }
    /// A set of words need not be put together to be asked about one place.
    [[nodiscard]] bool composed_at(AtomId atom, std::uint32_t word) {
        return index_.of_words_only(atom) ? AnchorIndex::in_row(rows_[word], atom)
                                          : (composed(atom) >> word & 1U) != 0;
    }
    Places compose(AtomId atom);
    [[nodiscard]] Places spelled(const Atoms::Composed& exact) const;
    class Notes;
    void note_word(std::uint32_t word, AtomId atom, Notes& notes);
    void note_mark(const Mark& mark, std::uint32_t word, Notes& notes);
    void note_words(std::uint32_t size);
    void clear();

    const Atoms& atoms_;
    const AnchorIndex& index_;
    const text::Tokens& tokens_;
    const Marks& marks_;
    std::unique_ptr<Board> lent_;
    Board& board_;
    Places* noted_ = nullptr;               ///< the board's
    std::size_t touched_ = 0;               ///< so many of the board's
    const std::uint64_t** rows_ = nullptr;  ///< the board's
    const std::uint32_t* words_ = nullptr;  ///< the board's
    const text::Token* all_ = nullptr;
    base::TokenSpan sentence_;
    std::uint32_t size_ = 0;   ///< the words of the sentence
    std::uint32_t first_ = 0;  ///< the stretch's first word among them
    bool entered_ = false;
    bool noted_later_ = false;
    Places joined_ = 0;
    Places passable_ = 0;
    Places beginnings_ = 0;
    std::uint32_t widest_mark_ = 1;
};

}  // namespace evenhand::lexicon
