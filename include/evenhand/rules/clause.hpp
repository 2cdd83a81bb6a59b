#pragma once

#include "evenhand/base/span.hpp"
#include "evenhand/text/tokens.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace evenhand::rules {

/// Whether what a phrase says hangs on something.
enum class Condition : std::uint8_t {
    none,
    inside,          ///< the phrase is the condition: "if we accept liability, we will write"
    governed,        ///< a condition stands beside it: "we will pay if the claim succeeds"
    counterfactual,  ///< what would have been: "would not have flooded had the council …"; asserts the cause
};

enum class Tense : std::uint8_t { present, past, future, conditional };
std::string_view word(Tense tense);

/// A phrase where it stands.
struct PhrasePlace {
    base::TokenSpan scope;  ///< the sentence, or the part of it inside the quote that holds the phrase
    base::TokenSpan tokens;
    std::uint32_t head = 0;
    bool says_negation =
        false;  ///< the phrase itself holds a word of negation ("nobody is left out of pocket")
};

/// Where the clause of the phrase begins, and the word that negates the phrase, if one does. Two negations
/// cancel each other.
struct NegationScope {
    std::uint32_t clause_begin = 0;
    std::optional<std::uint32_t> negator;
};

/// How the sentence takes a phrase. Closed classes of English words decide; a doubt is resolved towards the
/// plain statement, which a person then reads.
struct Clause {
    std::uint32_t begin = 0;  ///< the first token of the clause that the head stands in
    std::optional<std::uint32_t> negator;
    Condition condition = Condition::none;
    Tense tense = Tense::present;
    bool hedged = false;         ///< may, might, appears, alleged …
    bool imperative = false;     ///< the phrase opens the sentence
    bool second_person = false;  ///< speaks to "you"
};

Clause read_clause(const text::Tokens& tokens, const PhrasePlace& place);

/// The same, reading no more than it is asked for. Looks at the tokens, which must outlive it.
class ClauseReading {
  public:
    ClauseReading(const text::Tokens& tokens, const PhrasePlace& place);

    [[nodiscard]] std::optional<std::uint32_t> negator();
    [[nodiscard]] Condition condition() const;
    [[nodiscard]] Tense tense();
    [[nodiscard]] bool hedged();

  private:
    const NegationScope& negation();

    const text::Tokens& tokens_;
    PhrasePlace place_;
    std::optional<NegationScope> negation_;
};

/// Whether a folded word negates by itself: not, never, nobody, cannot, won't …
bool is_negator(std::string_view folded);

}  // namespace evenhand::rules
