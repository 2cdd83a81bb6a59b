#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace evenhand::people {

/// Numbers by 64-bit key, several a key: one sorted array behind one table of open slots, so that asking
/// costs the same whether ten people are known or a hundred thousand. Made whole, then only asked.
class FlatTable {
  public:
    using Entry = std::pair<std::uint64_t, std::uint32_t>;

    FlatTable() = default;
    explicit FlatTable(std::vector<Entry> entries) {
        std::sort(entries.begin(), entries.end());
        entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
        slots_.assign(std::bit_ceil(entries.size() * 2 + 2), Slot{});
        values_.reserve(entries.size());
        for (std::size_t first = 0; first < entries.size();) {
            std::size_t past = first;
            while (past < entries.size() && entries[past].first == entries[first].first) {
                values_.push_back(entries[past++].second);
            }
            Slot& slot = slots_[free_slot(entries[first].first)];
            slot = {entries[first].first, static_cast<std::uint32_t>(first),
                    static_cast<std::uint32_t>(past)};
            first = past;
        }
    }

    /// The numbers under the key in ascending order; none: empty.
    [[nodiscard]] std::span<const std::uint32_t> at(std::uint64_t key) const {
        if (slots_.empty()) {
            return {};
        }
        const Slot& slot = slots_[free_slot(key)];
        return std::span<const std::uint32_t>(values_).subspan(slot.first, slot.past - slot.first);
    }
    [[nodiscard]] bool holds(std::uint64_t key) const { return !at(key).empty(); }

  private:
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t first = 0;
        std::uint32_t past = 0;
    };

    /// The slot of the key, or the free one where it would stand.
    [[nodiscard]] std::size_t free_slot(std::uint64_t key) const {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 32) & mask;
        while (slots_[at].past != slots_[at].first && slots_[at].key != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    std::vector<std::uint32_t> values_;
    std::vector<Slot> slots_;
};

}  // namespace evenhand::people
