#pragma once

#include "evenhand/text/tokens.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace evenhand::rules {

/// A closed class of words, asked by token.
class WordList {
  public:
    WordList(std::initializer_list<std::string_view> folded)
        : slots_(std::bit_ceil(folded.size() * room_for_each)), mask_(slots_.size() - 1) {
        for (const std::string_view word : folded) {
            const std::uint64_t hash = text::word_hash(word);
            auto at = hash & mask_;
            while (slots_[at] != 0 && slots_[at] != hash) {
                at = (at + 1) & mask_;
            }
            slots_[at] = hash;
        }
    }
    [[nodiscard]] bool holds(const text::Token& token) const {
        for (auto at = token.hash & mask_; slots_[at] != 0; at = (at + 1) & mask_) {
            if (slots_[at] == token.hash) {
                return true;
            }
        }
        return false;
    }

  private:
    static constexpr std::size_t room_for_each = 4;  ///< most words are found missing at the first look

    std::vector<std::uint64_t> slots_;  ///< 0 where there is none
    std::uint64_t mask_ = 0;
};

}  // namespace evenhand::rules
