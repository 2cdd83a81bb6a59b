#pragma once

#include <cstddef>
#include <string_view>

namespace evenhand::extract {

/// How far bytes are UTF-8. A character of two bytes or more hardly ever stands somewhere by chance.
struct Utf8Count {
    std::size_t characters = 0;  ///< of two bytes or more
    std::size_t bad = 0;         ///< bytes beyond ASCII that belong to none
    /// One slip in a page or feed, as of a word that was pasted in: its other characters count.
    [[nodiscard]] bool mostly() const noexcept { return characters > bad; }
};
Utf8Count utf8_in(std::string_view bytes);

}  // namespace evenhand::extract
