#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/lexicon/inflections.hpp"
#include "evenhand/lexicon/marks.hpp"
#include "evenhand/lexicon/phrase.hpp"
#include "evenhand/lexicon/phrase_filter.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::lexicon {

enum class Operation : std::uint8_t {
    word,    ///< hashes[first]
    words,   ///< one of hashes[first, second)
    prefix,  ///< texts[first]
    exact,   ///< texts[first]
    any,
    named,  ///< a mark of class `first`
    gap,    ///< up to `first` words
    start,
    end,
    head,    ///< the next word consumed is the head
    guard,   ///< the next word can begin one of the branches that follow: guards[first]
    fork,    ///< go on at `first` and at `second`
    choose,  ///< go on where choices[first, second) says for the next word
    jump,    ///< go on at `first`
    found,
};

/// Every jump leads forward: a program has no loops.
struct Instruction {
    Operation operation = Operation::found;
    std::uint32_t first = 0;
    std::uint32_t second = 0;
};

/// A word, a word's beginning or a class that every match of a phrase holds one of.
struct Anchor {
    enum class Kind : std::uint8_t { word, prefix, named };
    Kind kind = Kind::word;
    std::uint64_t hash = 0;
    std::string prefix;
    ClassId what = 0;
    std::uint32_t least = 0;    ///< at least so many words of the phrase stand before it
    std::uint32_t most = 0;     ///< at most so many, where every class before it is one word
    std::uint32_t classes = 0;  ///< so many classes may stand before it
};

/// One way on from a choice of several: for a word, or whatever comes.
struct Choice {
    std::uint64_t hash = 0;  ///< only where `any` is false
    std::uint32_t target = 0;
    bool any = false;
};

/// Phrases compiled into one array of instructions, each with its anchors.
struct Programs {
    std::vector<Instruction> instructions;
    std::vector<std::uint64_t> hashes;
    std::vector<std::string> texts;
    std::vector<PhraseFilter> guards;
    std::vector<Choice> choices;
    std::vector<std::uint32_t> begins;  ///< by phrase, and one past the last
    std::vector<std::vector<Anchor>> anchors;
    std::vector<PhraseFilter> filters;  ///< by phrase

    [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(anchors.size()); }
};

/// What a phrase may refer to.
struct PhraseContext {
    std::function<std::optional<ClassId>(std::string_view)> class_named;
    std::function<std::vector<std::string>(std::string_view)> inflections;
    /// How frequent the class is, as anchor_cost counts; may be empty.
    std::function<std::uint32_t(ClassId)> class_cost;
};

/// Compiles a phrase onto the end of `programs`; on an error nothing has changed.
base::Result<base::Done> compile_phrase(const PhraseSequence& phrase, const PhraseContext& context,
                                        Programs& programs);

/// A class mark longer than this many tokens is not seen by phrases.
inline constexpr std::uint32_t longest_mark = 32;
/// So many marks of punctuation may stand between two neighbouring words of a phrase.
inline constexpr std::uint32_t most_punctuation = 3;
/// So many tokens in all may lie in a gap of `words` words.
constexpr std::uint32_t gap_tokens(std::uint32_t words) {
    return 2 * words + 4;
}

}  // namespace evenhand::lexicon
