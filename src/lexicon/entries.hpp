#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/lexicon/anchors.hpp"
#include "evenhand/lexicon/atoms.hpp"
#include "evenhand/lexicon/marks.hpp"
#include "evenhand/lexicon/phrase.hpp"
#include "evenhand/text/layout.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace evenhand::lexicon {

/// Pairs of atoms of which it can be told quickly that they are not among some.
class PairFilter {
  public:
    void add(AtomId first, AtomId second) {
        const auto bit = bit_of(first, second);
        words_[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
    /// True for every pair that was added and for few others.
    [[nodiscard]] bool may_hold(AtomId first, AtomId second) const {
        const auto bit = bit_of(first, second);
        return (words_[bit / 64] >> (bit % 64) & 1U) != 0;
    }

  private:
    static constexpr unsigned bits = 19;  // 64 kB, which stays in the near caches
    static std::size_t bit_of(AtomId first, AtomId second) {
        return ((std::uint64_t{first} << 32U | second) * 0x9E3779B97F4A7C15U) >> (64U - bits);
    }
    std::vector<std::uint64_t> words_ = std::vector<std::uint64_t>((std::size_t{1} << bits) / 64);
};

/// The words and phrases of all vocabularies. They hold neither gaps nor classes, so they are looked for from
/// each word on by following it and those behind it through a net: most words begin nothing, and are done
/// with in one step. Immutable once built; shared by all threads.
class Entries {
  public:
    class Builder;

    /// Adds a mark for every class of each entry found, the longest of one entry at one place; sentence by
    /// sentence, and in a sentence by the word it begins with.
    void mark(const text::Tokens& tokens, const text::Layout& layout, Marks& marks) const;

  private:
    using StateId = std::uint32_t;
    using EdgeId = std::uint32_t;
    static constexpr EdgeId no_edge = ~EdgeId{0};

    /// What an atom alone leads to from the first state.
    struct Root {
        std::uint32_t accepts = 0;  ///< its first in `accepts_`; the next atom's is one past its last
        EdgeId onward = no_edge;    ///< to states that words lead on from
        EdgeId spelled = no_edge;   ///< to states that are reached by one spelling only
        EdgeId open = no_edge;      ///< to those that more than the words in `pairs_` lead on from
    };
    /// A way on over one word. Those of one state over one atom are a chain.
    struct Edge {
        StateId to = 0;
        EdgeId next = no_edge;
        AtomId exact = no_atom;  ///< where the word must stand in one spelling only: see Atoms::exact
        bool alone = false;      ///< nothing but this edge leads to its state
    };
    /// So far the words have led. The first is where nothing has been read yet.
    struct State {
        std::uint32_t accepts = 0;  ///< its first; the next state's is one past its last
        bool leads_on = false;      ///< some word goes on from it
        bool by_any = false;        ///< and any does
        bool by_prefix = false;     ///< and one that begins in a certain way
    };
    /// A class that what was read so far is of.
    struct Accept {
        ClassId what = 0;
        bool varies = false;  ///< the entry may go on, so that only the longest of one place counts
        std::uint32_t entry = 0;
    };
    class Run;
    /// Each state and atom has one of its own.
    static std::uint64_t key(StateId state, AtomId atom) {
        const std::uint64_t mixed = (std::uint64_t{state} << 32U | atom) * 0x9E3779B97F4A7C15U;
        return mixed ^ mixed >> 32U;
    }

    Atoms atoms_;
    PrefixIndex prefixes_{atoms_};
    std::vector<Root> roots_;  ///< by atom, and one past the last; a word's with those of its beginnings
    WordTable onward_;         ///< the ways from other states
    PairFilter pairs_;         ///< words that may lead from the first state one after the other
    PairFilter steps_;         ///< the states and atoms in `onward_`
    std::vector<Edge> edges_;
    std::vector<State> states_;
    std::vector<Accept> accepts_;
};

class Entries::Builder {
  public:
    /// `inflections`: see Vocabularies::inflections; must outlive the builder.
    explicit Builder(InflectionsOf inflections);

    /// Adds an entry of a class. The error says what is wrong with it; the caller adds the place.
    base::Result<base::Done> add(const std::string& phrase, ClassId what);
    /// A guess how frequent the entry added last is, as Atoms::cost counts.
    [[nodiscard]] std::uint32_t cost() const { return costs_[last_]; }
    Entries build() &&;

  private:
    using States = std::vector<StateId>;
    base::Result<base::Done> compile(std::uint32_t entry);
    States sequence(const PhraseElement* at, const PhraseElement* past, const States& from);
    States step(const PhraseElement& element, const States& from);
    States over_one(const States& from, AtomId atom, AtomId exact = no_atom);
    States over_words(const States& from);
    States over_group(const PhraseElement& group, const States& from);
    void add_words(const PhraseElement& element);
    void add_word(AtomId word);
    StateId new_state();
    StateId shared(StateId from, AtomId word);
    void make_room(AtomId atom);
    [[nodiscard]] EdgeId edge(StateId from, AtomId atom) const;
    void add_edge(StateId from, AtomId atom, Edge edge);
    std::optional<std::uint32_t> cost_of(const PhraseElement& element);
    std::optional<std::uint32_t> cost_of(const PhraseElement* at, const PhraseElement* past);
    void add_prefixed_roots();
    std::optional<StateId> plain_words();
    struct Outcome;
    void add_accepts(StateId state, const Outcome& outcome);
    void sort_accepts(std::uint32_t begin);
    void fill_root(AtomId atom, const Outcome& outcome);
    void fill_filters();

    InflectionsOf inflections_;
    Entries made_;
    std::unordered_map<std::string, std::uint32_t> known_;
    std::vector<EdgeId> roots_;  ///< by atom: the ways from the first state
    /// By edge: the state and the atom that it leads from.
    struct Origin {
        StateId from = 0;
        AtomId atom = 0;
    };
    std::vector<Origin> origins_;
    std::vector<std::uint32_t> costs_;  ///< by entry
    std::vector<bool> varies_;          ///< by entry
    struct Class {
        std::uint32_t entry = 0;
        ClassId what = 0;
    };
    std::vector<Class> classes_;
    struct End {
        StateId state = 0;
        std::uint32_t entry = 0;
    };
    std::vector<End> ends_;
    WordForms forms_;
    ParsedPhrase parsed_;
    std::vector<AtomId> words_;  ///< of the element in hand
    std::uint32_t last_ = 0;
};

}  // namespace evenhand::lexicon
