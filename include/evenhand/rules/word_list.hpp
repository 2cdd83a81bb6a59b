#pragma once

#include "evenhand/text/tokens.hpp"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace evenhand::rules {

/// A closed class of words, asked by token.
class WordList {
  public:
    WordList(std::initializer_list<std::string_view> folded) {
        for (const std::string_view word : folded) {
            hashes_.push_back(text::word_hash(word));
        }
        std::sort(hashes_.begin(), hashes_.end());
    }
    [[nodiscard]] bool holds(const text::Token& token) const {
        return std::binary_search(hashes_.begin(), hashes_.end(), token.hash);
    }

  private:
    std::vector<std::uint64_t> hashes_;
};

}  // namespace evenhand::rules
