#pragma once

#include "evenhand/base/span.hpp"
#include "evenhand/text/tokens.hpp"

#include <cstdint>
#include <string_view>

namespace evenhand::rules {

/// The words of a stretch of tokens, from one to the next over commas, quotation marks and the like. Looks at
/// the tokens, which must outlive it. Where there is none, the answer is the stretch's end.
class WordsAround {
  public:
    WordsAround(const text::Tokens& tokens, base::TokenSpan scope) : tokens_(&tokens), scope_(scope) {}

    [[nodiscard]] bool is_word(std::uint32_t at) const {
        const auto kind = (*tokens_)[at].kind;
        return kind == text::TokenKind::word || kind == text::TokenKind::number;
    }
    /// Whether that word stands there; outside the stretch none does.
    [[nodiscard]] bool is(std::uint32_t at, std::string_view word) const {
        return scope_.holds(at) && tokens_->folded(at) == word;
    }
    [[nodiscard]] std::uint32_t after(std::uint32_t at) const {
        for (++at; at < scope_.end && !is_word(at); ++at) {
        }
        return at;
    }
    [[nodiscard]] std::uint32_t before(std::uint32_t at) const {
        while (at > scope_.begin) {
            if (is_word(--at)) {
                return at;
            }
        }
        return scope_.end;
    }

  private:
    const text::Tokens* tokens_;
    base::TokenSpan scope_;
};

}  // namespace evenhand::rules
