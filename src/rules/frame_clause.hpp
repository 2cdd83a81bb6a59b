#pragma once

#include "evenhand/base/span.hpp"
#include "evenhand/rules/word_list.hpp"
#include "evenhand/text/tokens.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace evenhand::rules {

/// The words of a sentence, or of the part of it inside a quote, as frames ask for them. Looks at
/// the tokens and marks, which must outlive it.
class FrameClause {
  public:
    /// No place.
    static constexpr std::uint32_t nowhere = ~std::uint32_t{0};

    FrameClause(const text::Tokens& tokens, base::TokenSpan scope) : tokens_(tokens), scope_(scope) {}

    [[nodiscard]] bool is_word(std::uint32_t at) const;
    [[nodiscard]] bool is(std::uint32_t at, std::string_view word) const;
    [[nodiscard]] bool in(const WordList& words, std::uint32_t at) const;
    [[nodiscard]] std::uint32_t before(std::uint32_t at) const;
    [[nodiscard]] bool is_adverb(std::uint32_t at) const;
    [[nodiscard]] bool is_comma(std::uint32_t at) const;
    [[nodiscard]] bool parts(std::uint32_t at) const;
    /// The filler that ends there, of those of one kind.
    [[nodiscard]] std::optional<base::TokenSpan> ending_at(const std::vector<base::TokenSpan>& fillers,
                                                           std::uint32_t past) const;
    [[nodiscard]] std::optional<base::TokenSpan> beginning_at(const std::vector<base::TokenSpan>& fillers,
                                                              std::uint32_t at) const;
    /// "against the council": it does nothing there.
    [[nodiscard]] bool governed(base::TokenSpan mark) const;
    [[nodiscard]] bool opens_clause(std::uint32_t begin) const;

  private:
    const text::Tokens& tokens_;
    base::TokenSpan scope_;
};

}  // namespace evenhand::rules
