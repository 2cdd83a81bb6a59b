#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace evenhand::text {

/// Two words written as one: "we'll", "don't", "cannot". What holds of the two written out holds of them.
struct Contraction {
    std::size_t head_size = 0;  ///< bytes of the first word as it stands
    std::string_view head;      ///< what the first is short for, folded: "will" of "won't"; empty: itself
    std::string_view tail;      ///< the same of the second: "not"
};

/// Of a word as it stands in a text. None of "it's" and "we'd": these are short for more than one thing.
std::optional<Contraction> contraction_of(std::string_view word);

}  // namespace evenhand::text
