#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::workflow {

/// A stretch of text that two forms share, or that only one of them has.
struct Stretch {
    enum class Kind : std::uint8_t { same, gone, fresh };
    Kind kind = Kind::same;
    std::string text;
    friend bool operator==(const Stretch&, const Stretch&) = default;
};

/// How `before` became `after`, word by word. The same and gone stretches put together are `before`, the same
/// and fresh ones `after`, byte for byte. No two neighbours are of one kind. Where the two have too little in
/// common for words to tell (some thousand changes), all between their common start and end counts as
/// changed.
std::vector<Stretch> differences(std::string_view before, std::string_view after);

}  // namespace evenhand::workflow
