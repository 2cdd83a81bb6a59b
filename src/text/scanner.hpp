#pragma once

#include "addresses.hpp"
#include "characters.hpp"
#include "evenhand/text/tokens.hpp"
#include "fold.hpp"
#include "single_marks.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace evenhand::text {

/// One pass over a normal text that finds its tokens and folds its words.
class Scanner {
  public:
    Scanner(std::string_view text, std::vector<Token>& tokens, std::string& folded)
        : text_(text), tokens_(tokens), folded_(folded, text.size() + 16), addresses_(text), marks_(text) {}

    void run();

  private:
    /// A token that begins with a character of that class and size, or a space.
    void scan_one(CharacterClass kind, std::uint32_t size);
    void scan_line_end();
    void scan_single_mark();
    /// The many words of up to fifteen ASCII letters, with the spaces behind them; false if the first is
    /// none.
    bool scan_plain_words();
    void scan_word(std::size_t begin);
    void scan_number(std::size_t begin);
    /// A token that begins with a sign; that ends at `end`.
    void scan_sign(CharacterClass kind, std::size_t end);
    void scan_symbol(std::size_t end);

    /// The end of a word or number that goes on at `at`; apostrophes that belong to it included.
    [[nodiscard]] std::size_t word_end(std::size_t begin, std::size_t at);
    [[nodiscard]] std::size_t number_end(std::size_t begin, std::size_t at);
    /// The end of a joint inside a word, hyphen or apostrophe; `at` if none.
    [[nodiscard]] std::size_t joint_end(std::size_t begin, std::size_t at, Character character);
    [[nodiscard]] bool may_be_address(std::size_t end) const;
    [[nodiscard]] bool at_line_head() const;

    void add(TokenKind kind, std::size_t end);
    void add_word(TokenKind kind, std::size_t end);
    /// Both words of a contraction; false if it is none.
    bool add_contraction(std::size_t end);
    Token& add_folded(TokenKind kind, std::size_t end, const Folded& folded);

    std::string_view text_;
    std::vector<Token>& tokens_;
    FoldBuffer folded_;
    Addresses addresses_;
    SingleMarks marks_;
    std::size_t at_ = 0;
    bool space_ = false;
};

}  // namespace evenhand::text
