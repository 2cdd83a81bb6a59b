#pragma once

#include "evenhand/base/span.hpp"
#include "evenhand/text/tokens.hpp"

#include <cstdint>
#include <vector>

namespace evenhand::text {

/// One or more lines of a text that belong together: hard-wrapped prose joined, or one line by itself.
struct Unit {
    base::TokenSpan tokens;             ///< may hold line breaks inside, none at its ends
    std::uint32_t block = 0;            ///< units of one block have no blank line between them
    std::uint32_t words = 0;            ///< words and numbers
    std::uint32_t symbols = 0;          ///< what is neither word nor punctuation: "|", "@"
    bool marked = false;                ///< begins with a bullet or a number in a list's way
    bool ends = false;                  ///< with . ! ? … or : behind which only marks and brackets close
    bool full_stop = false;             ///< the same, but only with a stop
    bool asks_or_exclaims = false;      ///< and that is a ? or a !
    bool sentences_at_most_one = true;  ///< no stop but the last
};

std::vector<Unit> find_units(const Tokens& tokens);

/// The last token of the span that is no closing mark or bracket; its begin if there is none.
std::uint32_t last_before_closing(const Tokens& tokens, base::TokenSpan span);

}  // namespace evenhand::text
