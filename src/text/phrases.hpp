#pragma once

#include "evenhand/text/tokens.hpp"
#include "hash_filter.hpp"

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace evenhand::text {

/// A fixed list of phrases of folded words, to be found where a line begins.
class Phrases {
  public:
    Phrases(std::initializer_list<std::string_view> phrases);

    /// Whether the tokens from `span.begin` on begin with one of the phrases.
    [[nodiscard]] bool begin(const Tokens& tokens, base::TokenSpan span) const;

  private:
    /// Sorted by their first word, by which they are found.
    std::vector<std::vector<std::uint64_t>> phrases_;
    HashFilter firsts_;
};

}  // namespace evenhand::text
