#pragma once

#include <array>
#include <cstdint>

namespace evenhand::text {

/// Tells at one look that a word is in no small set: most words of a text are in none.
class HashFilter {
  public:
    void add(std::uint64_t hash) { bits_[hash >> 6U & 3U] |= std::uint64_t{1} << (hash & 63U); }
    [[nodiscard]] bool may_hold(std::uint64_t hash) const {
        return (bits_[hash >> 6U & 3U] >> (hash & 63U) & 1U) != 0;
    }

  private:
    std::array<std::uint64_t, 4> bits_{};
};

}  // namespace evenhand::text
