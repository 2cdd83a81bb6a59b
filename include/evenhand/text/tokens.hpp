#pragma once

#include "evenhand/base/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::text {

enum class TokenKind : std::uint8_t {
    word,     ///< letters, with apostrophes and hyphens inside: "council's", "labour-intensive", "O'Brien";
              ///< of "we'll", "don't" and "cannot" each half
    number,   ///< digits with what clings to them: "3", "£1.2m", "11.30am", "2025/26", "3rd", "50%"
    address,  ///< a web or e-mail address, a @name or a #tag
    quote_mark,  ///< one of " “ ” „ ' ‘ ’ « » where it is no apostrophe
    stop,        ///< . ! ? … that may end a sentence
    comma,       ///< , ; :
    dash,        ///< – — or a hyphen that stands alone
    bracket,     ///< ( ) [ ]
    bullet,      ///< • ▪ * - at the head of a line
    symbol,      ///< anything else
    line_break,  ///< one LF (two in a row end a paragraph)
};

enum class LetterCase : std::uint8_t { none, lower, capitalised, upper, mixed };

/// One token of normal text. Positions are bytes of the normal text.
struct Token {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint64_t hash = 0;  ///< of the folded form; equal words have equal hashes
    std::uint32_t folded_begin = 0;
    std::uint16_t folded_size = 0;
    TokenKind kind = TokenKind::symbol;
    LetterCase letter_case = LetterCase::none;
    bool space_before = false;
    bool possessive = false;  ///< "Labour's", "councillors'": the folded form is without it
    bool clitic = false;      ///< written on to the word before it: the "'ll" of "we'll", folded "will"
};

/// The hash of a folded word, for tables of words to be found by Token::hash.
std::uint64_t word_hash(std::string_view folded);
/// A word as tokens fold it: lower case (ICU), straight apostrophe, without a possessive ending.
std::string fold_word(std::string_view word);

/// All tokens of a normal text in order. Keeps a view of the text, which must outlive it.
class Tokens {
  public:
    explicit Tokens(std::string_view normal_text);

    [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(tokens_.size()); }
    [[nodiscard]] const Token& operator[](std::uint32_t at) const { return tokens_[at]; }
    [[nodiscard]] const std::vector<Token>& all() const noexcept { return tokens_; }
    /// As it stands in the normal text.
    [[nodiscard]] std::string_view text(std::uint32_t at) const {
        return normal_.substr(tokens_[at].begin, tokens_[at].end - tokens_[at].begin);
    }
    /// Folded: "council" for "Council's".
    [[nodiscard]] std::string_view folded(std::uint32_t at) const {
        return std::string_view(folded_).substr(tokens_[at].folded_begin, tokens_[at].folded_size);
    }
    /// Whether it stands in exactly this spelling, a possessive ending aside.
    [[nodiscard]] bool spelled(std::uint32_t at, std::string_view spelling) const {
        const auto shown = text(at);
        return shown == spelling || (tokens_[at].possessive && shown.starts_with(spelling) &&
                                     spelling.size() == tokens_[at].folded_size);
    }
    [[nodiscard]] std::string_view text(base::TokenSpan span) const;
    [[nodiscard]] base::NormalSpan span(base::TokenSpan tokens) const;
    [[nodiscard]] std::string_view normal() const noexcept { return normal_; }

  private:
    std::string_view normal_;
    std::vector<Token> tokens_;
    std::string folded_;
};

}  // namespace evenhand::text
