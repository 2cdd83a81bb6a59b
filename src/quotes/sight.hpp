#pragma once

#include "evenhand/lexicon/marks.hpp"
#include "evenhand/people/directory.hpp"
#include "evenhand/text/text.hpp"
#include "words.hpp"

#include <cstdint>
#include <string_view>

namespace evenhand::quotes {

inline constexpr std::uint32_t nowhere = 0xFFFFFFFFU;
/// How many tokens an attribution may be away from what it speaks of. It bounds every look around, so that
/// the work stays linear in the text.
inline constexpr std::uint32_t reach = 80;

/// All that the steps of finding quotes look at. Refers to its parts, which must outlive it.
struct Sight {
    const text::Text& text;
    const text::Tokens& tokens;
    const text::Layout& layout;
    const people::PeopleReading& people;
    const lexicon::Marks& marks;
    Classes classes;
    SeenWords words = see_words(tokens);

    [[nodiscard]] const text::Token& at(std::uint32_t token) const { return tokens[token]; }
    [[nodiscard]] bool is_kind(std::uint32_t token, text::TokenKind kind) const {
        return tokens[token].kind == kind;
    }
    [[nodiscard]] bool has(std::uint32_t token, std::uint32_t classes_of_words) const {
        return (words.classes[token] & classes_of_words) != 0;
    }
    /// The first byte of the token as it stands: enough to tell ',' from ':' and '(' from ')'.
    [[nodiscard]] char first_byte(std::uint32_t token) const { return tokens.normal()[tokens[token].begin]; }

    /// The mention that ends just before `past`, begins at, or holds the token; null if there is none.
    [[nodiscard]] const people::Mention* mention_ending(std::uint32_t past) const;
    [[nodiscard]] const people::Mention* mention_beginning(std::uint32_t token) const;
    [[nodiscard]] const people::Mention* mention_holding(std::uint32_t token) const;
    /// The last mention that ends at or before `token`, or null.
    [[nodiscard]] const people::Mention* mention_before(std::uint32_t token) const;
    /// The first mention that begins in [from, to), or null.
    [[nodiscard]] const people::Mention* first_mention(std::uint32_t from, std::uint32_t to) const;

    /// The nearest token before or after that is no line break, or `nowhere` at the paragraph's border.
    [[nodiscard]] std::uint32_t before(std::uint32_t token, std::uint32_t from) const;
    [[nodiscard]] std::uint32_t skip_breaks(std::uint32_t token, std::uint32_t to) const;
    /// The token that begins the token's sentence, but not before `from` and not further back than `reach`.
    [[nodiscard]] std::uint32_t sentence_begin(std::uint32_t token, std::uint32_t from) const;
    [[nodiscard]] std::uint32_t sentence_end(std::uint32_t token, std::uint32_t to) const;
    /// Whether a word of the closed classes lies in the first `reach` tokens of [from, to).
    [[nodiscard]] bool any_class(std::uint32_t classes_of_words, std::uint32_t from, std::uint32_t to) const;
    /// Whether a quotation mark lies in the first `reach` tokens of [from, to).
    [[nodiscard]] bool any_quote_mark(std::uint32_t from, std::uint32_t to) const;
    /// The last line break in [from, to), or `nowhere`.
    [[nodiscard]] std::uint32_t last_break(std::uint32_t from, std::uint32_t to) const;
    /// Whether a mark of the class lies within [from, to).
    [[nodiscard]] bool any(lexicon::ClassId what, std::uint32_t from, std::uint32_t to) const;
};

}  // namespace evenhand::quotes
