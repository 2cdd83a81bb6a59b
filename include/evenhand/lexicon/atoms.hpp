#pragma once

#include "evenhand/lexicon/marks.hpp"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace evenhand::lexicon {

/// The number of something that one place of a text may be. What is noted word by word is numbered from 0;
/// what is put together when it is asked for has `composed_bit` and is numbered from 0 again.
using AtomId = std::uint32_t;
inline constexpr AtomId composed_bit = AtomId{1} << 31U;
inline constexpr AtomId no_atom = ~AtomId{0};
/// Any word, number or address.
inline constexpr AtomId any_word = 0;

constexpr bool is_composed(AtomId atom) {
    return (atom & composed_bit) != 0;
}

/// From the hash of a folded word, or of the members of a set, to its atom.
class WordTable {
  public:
    /// `no_atom` where the word is not in it.
    [[nodiscard]] AtomId find(std::uint64_t hash) const {
        for (auto at = hash & mask_;; at = (at + 1) & mask_) {
            if (slots_[at].hash == hash || slots_[at].atom == no_atom) {
                return slots_[at].atom;
            }
        }
    }
    /// The first atom under the hash of which `same` holds; `no_atom` where it holds of none.
    template <typename Same>
    [[nodiscard]] AtomId find(std::uint64_t hash, Same same) const {
        auto at = hash & mask_;
        while (slots_[at].atom != no_atom && !(slots_[at].hash == hash && same(slots_[at].atom))) {
            at = (at + 1) & mask_;
        }
        return slots_[at].atom;
    }
    /// What is added must not be in it.
    void add(std::uint64_t hash, AtomId atom);
    /// Gives each of its atoms the number that stands at its own.
    void renumber(const std::vector<AtomId>& numbers);

  private:
    struct Slot {
        std::uint64_t hash = 0;
        AtomId atom = no_atom;
    };
    void place(Slot slot);

    std::vector<Slot> slots_ = std::vector<Slot>(16);
    std::uint64_t mask_ = 15;
    std::size_t used_ = 0;
};

/// How frequent a class is, as Atoms::cost counts.
using ClassCost = std::function<std::uint32_t(ClassId)>;

/// Everything that phrases ask of a single place: words, beginnings of words, classes, words in one spelling
/// only, and sets of these. Equal ones are numbered once, so that a sentence answers each question once.
class Atoms {
  public:
    /// As long as nothing else is known of a class.
    static constexpr std::uint32_t cost_of_class = 12;

    AtomId word(std::string_view folded);
    AtomId prefix(std::string_view folded);
    AtomId named(ClassId what);
    AtomId exact(std::string_view spelling);
    /// One of the members, which are no sets themselves. They are put in order, and each is left once.
    AtomId set(std::vector<AtomId>& members);
    AtomId set(std::vector<AtomId>&& members) { return set(members); }

    /// What the classes cost; until then all cost the same. Sets with a class in them are made afterwards.
    void cost_classes(const ClassCost& cost_of);

    /// Numbers what is noted word by word anew, the most frequent first, so that in every table by atom what
    /// most texts ask for lies side by side. Returns the new numbers; any word keeps its own. No more may be
    /// asked for afterwards.
    std::vector<AtomId> renumber();

    /// A set, or an exact word, whose only member is the folded word. Holds until more is asked for.
    struct Composed {
        std::span<const AtomId> members;
        std::string_view spelling;
    };
    struct Prefix {
        std::string text;
        AtomId atom = 0;
    };

    [[nodiscard]] const WordTable& words() const noexcept { return words_; }
    /// Visits all words: `visit(atom, folded)`.
    template <typename Visit>
    void each_word(Visit visit) const {
        std::size_t begin = 0;
        for (const auto& [atom, end] : word_ends_) {
            visit(atom, std::string_view(word_texts_).substr(begin, end - begin));
            begin = end;
        }
    }
    [[nodiscard]] const std::vector<Prefix>& prefixes() const noexcept { return prefixes_; }
    /// By class; `no_atom` for one that no phrase names.
    [[nodiscard]] const std::vector<AtomId>& classes() const noexcept { return classes_; }
    /// Visits the sets of rare members, which are noted with each of them: `visit(atom, members)`.
    template <typename Visit>
    void each_noted_set(Visit visit) const {
        for (const Set& set : noted_sets_) {
            visit(set.atom, members(set));
        }
    }
    [[nodiscard]] Composed composed(AtomId atom) const {
        const Set& set = composed_[atom & ~composed_bit];
        return {members(set), set.spelling == 0 ? std::string_view() : spellings_[set.spelling - 1]};
    }
    /// How many atoms are noted word by word.
    [[nodiscard]] std::size_t noted_count() const noexcept { return noted_.size(); }
    [[nodiscard]] std::size_t composed_count() const noexcept { return composed_.size(); }
    /// A guess how often it stands in a text: 1 hardly ever, 120 like "the".
    [[nodiscard]] std::uint32_t cost(AtomId atom) const;
    /// Adds the atoms, no sets among them, of which one stands wherever this one does.
    void cover(AtomId atom, std::vector<AtomId>& members) const;
    /// The one question that asks for them.
    [[nodiscard]] AtomId covering(AtomId atom) const {
        return is_composed(atom) && !composed(atom).spelling.empty() ? composed(atom).members.front() : atom;
    }
    /// Visits them.
    template <typename Visit>
    void each_covering(AtomId atom, Visit visit) const {
        if (is_set(atom)) {
            std::ranges::for_each(members(atom), visit);
        } else {
            visit(atom);
        }
    }

  private:
    struct Noted {
        std::uint32_t cost = 0;
        std::uint32_t set = 0;  ///< 1 + its number among the noted sets; 0: no set
    };
    /// Its members lie in one row with those of all others.
    struct Set {
        AtomId atom = 0;  ///< of a noted one
        std::uint32_t begin = 0;
        std::uint32_t past = 0;
        std::uint32_t spelling = 0;  ///< 1 + its number; 0 where any will do
    };
    AtomId note(std::uint32_t cost, std::uint32_t set = 0);
    AtomId compose(std::span<const AtomId> members, std::uint32_t spelling = 0);
    Set keep(std::span<const AtomId> members);
    [[nodiscard]] bool is_set(AtomId atom) const { return is_composed(atom) || noted_[atom].set != 0; }
    [[nodiscard]] std::span<const AtomId> members(const Set& set) const {
        return std::span(members_).subspan(set.begin, set.past - set.begin);
    }
    [[nodiscard]] std::span<const AtomId> members(AtomId set) const {
        return members(is_composed(set) ? composed_[set & ~composed_bit] : noted_sets_[noted_[set].set - 1]);
    }

    struct WordEnd {
        AtomId atom = 0;
        std::size_t end = 0;  ///< of the word in all their texts
    };

    WordTable words_;
    std::string word_texts_;
    std::vector<WordEnd> word_ends_;
    std::vector<Prefix> prefixes_;
    std::map<std::string, AtomId, std::less<>> known_prefixes_;
    std::vector<AtomId> classes_;
    std::vector<AtomId> members_;
    std::vector<Set> noted_sets_;
    std::vector<Set> composed_;
    std::deque<std::string> spellings_;
    WordTable known_sets_;  ///< by the hash of their members
    std::map<std::string, AtomId, std::less<>> known_spellings_;
    std::vector<Noted> noted_{{120, 0}};  ///< the first is any word
};

/// See Vocabularies::inflections.
using InflectionsOf = std::function<std::vector<std::string>(std::string_view)>;

/// The inflections of words as atoms; each word's are looked up once.
class WordForms {
  public:
    /// Holds until another word is asked for.
    std::span<const AtomId> of(std::string_view word, const InflectionsOf& inflections, Atoms& atoms);

  private:
    std::unordered_map<std::uint64_t, std::vector<AtomId>> known_;  ///< by the word's hash
};

}  // namespace evenhand::lexicon
