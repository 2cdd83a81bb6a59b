#pragma once

#include <string>
#include <string_view>

namespace evenhand::text {

struct Folded {
    std::size_t size = 0;  ///< bytes added
    bool possessive = false;
};

/// Adds the folded form of a word to `out`.
Folded fold_onto(std::string& out, std::string_view word);

}  // namespace evenhand::text
