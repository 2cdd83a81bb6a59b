#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace evenhand::people {

/// What is known of a word, as bits by its hash: one look answers all questions about a token at once, and
/// most tokens have no bits at all.
class WordFlags {
  public:
    void add(std::uint64_t word, std::uint32_t bits) {
        if ((count_ + 1) * 2 > slots_.size()) {
            grow();
        }
        auto& slot = slots_[slot_of(word)];
        count_ += slot.second == 0 ? 1U : 0U;
        filter_[word >> 6U & 63U] |= std::uint64_t{1} << (word & 63U);
        slot = {word, slot.second | bits};
    }

    [[nodiscard]] std::uint32_t of(std::uint64_t word) const {
        const bool may_hold = (filter_[word >> 6U & 63U] >> (word & 63U) & 1U) != 0;
        return may_hold ? slots_[slot_of(word)].second : 0;
    }
    [[nodiscard]] bool has(std::uint64_t word, std::uint32_t bits) const { return (of(word) & bits) != 0; }

    /// All of `from` whose bits are among `bits`.
    void add_from(const WordFlags& from, std::uint32_t bits) {
        for (const auto& [word, of_word] : from.slots_) {
            if ((of_word & bits) != 0) {
                add(word, of_word & bits);
            }
        }
    }

  private:
    [[nodiscard]] std::size_t slot_of(std::uint64_t word) const {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = static_cast<std::size_t>((word * 0x9E3779B97F4A7C15ULL) >> 32U) & mask;
        while (slots_[at].second != 0 && slots_[at].first != word) {
            at = (at + 1) & mask;
        }
        return at;
    }

    void grow() {
        std::vector<std::pair<std::uint64_t, std::uint32_t>> old(std::bit_ceil(slots_.size() * 2 + 16));
        old.swap(slots_);
        for (const auto& slot : old) {
            if (slot.second != 0) {
                slots_[slot_of(slot.first)] = slot;
            }
        }
    }

    std::vector<std::pair<std::uint64_t, std::uint32_t>> slots_;  // no bits: free
    std::size_t count_ = 0;
    std::array<std::uint64_t, 64> filter_{};  // most words are told from all these by one bit
};

}  // namespace evenhand::people
