#pragma once

#include "evenhand/lexicon/program.hpp"
#include "evenhand/text/tokens.hpp"

#include <cstdint>
#include <utility>

namespace evenhand::lexicon {

/// Whether words of phrases can be found at the token.
inline bool is_word(const text::Token& token) {
    return token.kind == text::TokenKind::word || token.kind == text::TokenKind::number ||
           token.kind == text::TokenKind::address;
}

/// The same, or a symbol, which takes up a word's place.
inline bool takes_place(const text::Token& token) {
    return is_word(token) || token.kind == text::TokenKind::symbol;
}

/// What stands between two words of a sentence.
class Between {
  public:
    Between(const text::Tokens& tokens, base::TokenSpan sentence) : tokens_(tokens), sentence_(sentence) {}

    void add(std::uint32_t token);
    /// Whether two words with this between them are neighbours in a phrase.
    [[nodiscard]] bool joined() const { return joined_; }
    /// Whether a gap may cross it.
    [[nodiscard]] bool passable() const { return !blocked_ && tokens_between_ <= most_in_gap; }
    void clear() {
        tokens_between_ = 0;
        marks_ = 0;
        joined_ = true;
        wrapped_ = false;
        blocked_ = false;
    }

  private:
    void add_mark() { joined_ = joined_ && ++marks_ <= most_punctuation; }

    const text::Tokens& tokens_;
    base::TokenSpan sentence_;
    std::uint32_t tokens_between_ = 0;
    std::uint32_t marks_ = 0;
    bool joined_ = true;
    bool wrapped_ = false;
    bool blocked_ = false;
};

/// Visits the tokens of a sentence that take up a word's place, with what stands before each:
/// `visit(token, between)`.
template <typename Visit>
void each_place(const text::Tokens& tokens, base::TokenSpan sentence, Visit visit) {
    const text::Token* const all = tokens.all().data();
    Between before(tokens, sentence);
    for (auto token = sentence.begin; token < sentence.end; ++token) {
        if (takes_place(all[token])) {
            visit(token, std::as_const(before));
            before.clear();
        } else {
            before.add(token);
        }
    }
}

}  // namespace evenhand::lexicon
