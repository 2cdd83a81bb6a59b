#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/lexicon/marks.hpp"
#include "evenhand/lexicon/phrase.hpp"
#include "evenhand/lexicon/topics.hpp"
#include "evenhand/lexicon/vocabularies.hpp"
#include "evenhand/text/layout.hpp"
#include "evenhand/text/tokens.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace evenhand::lexicon {

/// The number under which a phrase was added.
using PatternId = std::uint32_t;

/// A phrase found in a sentence.
struct Hit {
    PatternId pattern = 0;
    base::TokenSpan tokens;  ///< from the first to the last word of the phrase
    std::uint32_t head =
        0;  ///< the token that carries the phrase's meaning (its "^" element, else its first word)

    friend auto operator<=>(const Hit&, const Hit&) = default;
};

/// A phrase found in a text: the sentence by its number in the layout.
struct PlacedHit {
    Hit hit;
    std::uint32_t sentence = 0;
};

/// All phrases of all rules, compiled together. A phrase never crosses a sentence. lexicons/README.md has the
/// grammar. Immutable once built; one is shared by all threads.
class Patterns {
  public:
    class Builder {
      public:
        explicit Builder(const Vocabularies& vocabularies);
        ~Builder();
        Builder(Builder&&) noexcept;
        /// The error says what is wrong with the phrase ("a bracket is never closed"); the caller adds the
        /// place. Equal phrases get equal numbers.
        base::Result<PatternId> add(std::string_view phrase);
        /// The same where the caller has taken the phrase apart already.
        base::Result<PatternId> add(std::string_view phrase, const ParsedPhrase& parsed);
        [[nodiscard]] std::optional<PatternId> known(std::string_view phrase) const;
        Patterns build() &&;
        /// With the topics of each phrase. One that is wanted for some raises none.
        Patterns build(std::vector<Topics> topics) &&;

      private:
        struct State;
        std::unique_ptr<State> state_;
    };

    /// Adds every hit within one sentence's tokens, sorted; for one pattern at one place the longest.
    /// Patterns are tried only where one of their rarest words or classes stands.
    void find(const text::Tokens& tokens, const Marks& marks, base::TokenSpan sentence,
              std::vector<Hit>& hits) const;
    /// The same for all sentences of a text, in their order. `asked`, by sentence: what is asked of it, as
    /// Topics::serves; empty: everything of all.
    void find(const text::Tokens& tokens, const Marks& marks, const text::Layout& layout,
              std::vector<PlacedHit>& hits, std::span<const std::uint64_t> asked = {}) const;
    [[nodiscard]] std::uint32_t size() const noexcept;

    Patterns(Patterns&&) noexcept;
    Patterns& operator=(Patterns&&) noexcept;
    ~Patterns();

  private:
    struct Tables;
    explicit Patterns(std::unique_ptr<const Tables> tables);
    std::unique_ptr<const Tables> tables_;
};

}  // namespace evenhand::lexicon
