#pragma once

#include "evenhand/text/tokens.hpp"
#include "hash_filter.hpp"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace evenhand::text {

/// A small set of folded words, asked by Token::hash.
class WordSet {
  public:
    WordSet(std::initializer_list<std::string_view> words) {
        hashes_.reserve(words.size());
        for (const std::string_view word : words) {
            hashes_.push_back(word_hash(word));
            filter_.add(hashes_.back());
        }
        std::sort(hashes_.begin(), hashes_.end());
    }

    [[nodiscard]] bool holds(std::uint64_t hash) const {
        return filter_.may_hold(hash) && std::binary_search(hashes_.begin(), hashes_.end(), hash);
    }

  private:
    std::vector<std::uint64_t> hashes_;
    HashFilter filter_;
};

}  // namespace evenhand::text
