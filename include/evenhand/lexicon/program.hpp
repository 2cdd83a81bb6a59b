#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/lexicon/atoms.hpp"
#include "evenhand/lexicon/marks.hpp"
#include "evenhand/lexicon/phrase.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::lexicon {

/// What one step of a phrase does with all places that the way so far has led to; see docs/decisions/0010.
enum class Operation : std::uint8_t {
    word,      ///< one word of the atom
    named,     ///< a mark of the atom, which is a class
    gap,       ///< up to `number` words
    start,     ///< nothing, at the start of a sentence
    end,       ///< nothing, behind its last word
    head,      ///< nothing; the word that comes next carries the meaning
    optional,  ///< the nodes inside, or nothing
    group,     ///< one of the branches inside; only where `atom` stands, if it is not no_atom
    branch,    ///< the nodes inside
};

/// A node of a compiled phrase. The nodes of a phrase lie in the order it is read in, what is inside of
/// another right behind it. There are some hundred thousand of them, and a text asks for them here and there.
struct Node {
    AtomId atom = no_atom;
    std::uint16_t size = 1;  ///< so many nodes it takes up: itself and what is inside
    Operation operation : 7 = Operation::word;
    bool holds_head : 1 = false;  ///< of optional, group and branch: a head is inside
    std::uint8_t number = 0;      ///< of a gap
};
static_assert(sizeof(Node) == 8);

/// A word, a word's beginning or a class that every match of a phrase holds one of.
struct Anchor {
    AtomId atom = 0;
    std::uint32_t least = 0;    ///< at least so many words of the phrase stand before it
    std::uint32_t most = 0;     ///< at most so many, where every class before it is one word
    std::uint32_t classes = 0;  ///< so many classes may stand before it
    AtomId before = no_atom;    ///< the word before it is one of this, if that can be said
    AtomId after = no_atom;     ///< one of this begins right behind it
};

struct Phrase {
    std::uint32_t begin = 0;  ///< its first node
    std::uint32_t past = 0;
    AtomId first = no_atom;  ///< what a match begins with; none where that cannot be said
    /// Of each of these a sentence with a match holds one; the rarest first, none for those not needed.
    AtomId needs[2] = {no_atom, no_atom};
    bool one_word = false;  ///< the phrase is its anchor
    bool has_head = false;
};

/// Phrases compiled into one array of nodes; each has its anchors once anchor_phrases() has been.
struct Programs {
    Atoms atoms;
    std::vector<Node> nodes;
    std::vector<Phrase> phrases;
    std::vector<std::uint32_t> anchor_begins{0};  ///< by phrase, and one past the last
    std::vector<Anchor> anchors;
    WordForms forms;  ///< of use only while more are compiled

    [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(phrases.size()); }
    /// See Atoms::renumber(); phrases follow. No more may be compiled afterwards.
    void renumber();
};

/// What a phrase may refer to.
struct PhraseContext {
    std::function<std::optional<ClassId>(std::string_view)> class_named;
    InflectionsOf inflections;
};

/// Compiles a phrase onto the end of `programs`; on an error no phrase is added.
base::Result<base::Done> compile_phrase(const ParsedPhrase& phrase, const PhraseContext& context,
                                        Programs& programs);

/// A class mark longer than this many tokens is not seen by phrases.
inline constexpr std::uint32_t longest_mark = 32;
/// No match is longer than this many words.
inline constexpr std::uint32_t longest_match = 40;
/// So many marks of punctuation may stand between two neighbouring words of a phrase.
inline constexpr std::uint32_t most_punctuation = 3;
/// So many tokens that are no words may stand between two words of a gap.
inline constexpr std::uint32_t most_in_gap = 5;

}  // namespace evenhand::lexicon
