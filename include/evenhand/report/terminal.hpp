#pragma once

#include "evenhand/base/span.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::report {

/// How many columns a code point takes on a terminal: 0 for combining marks and what is invisible, 2 for East
/// Asian wide ones and most pictures, else 1.
int columns_of(char32_t point) noexcept;

/// How many columns a text takes.
std::size_t columns_of(std::string_view utf8);

/// The text with every control character as a replacement character and tabs as spaces, so that no draft and
/// no name can steer a terminal.
std::string printable(std::string_view utf8);

/// The text broken at spaces into rows of at most `width` columns, each row after the first indented by
/// `indent`; a word that is longer keeps its row to itself.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t width);

/// One row of an excerpt: its characters, and under them a mark (^) for those that the span holds.
struct ExcerptRow {
    std::string text;
    std::vector<std::string> cells;  ///< the text, a column-taking character with its combining marks each
    std::vector<bool> marked;        ///< one for each cell
    std::string carets;              ///< without trailing spaces
};

/// The part of one line around the span, printable, in at most `rows` rows of about `width` columns; what is
/// cut off is shown as an ellipsis. `span` counts bytes of `line`; nothing of it there: no rows.
std::vector<ExcerptRow> excerpt(std::string_view line, base::OriginalSpan span, std::size_t width,
                                std::size_t rows);

}  // namespace evenhand::report
