#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

namespace evenhand::lexicon {

/// Values by their row, those of each row in the order they came in.
template <typename Value>
class Rows {
  public:
    template <typename Entries, typename RowOf, typename ValueOf>
    Rows(std::size_t rows, const Entries& entries, RowOf row_of, ValueOf value_of)
        : begins_(rows + 2), values_(entries.size()) {
        for (const auto& entry : entries) {
            ++begins_[row_of(entry) + 2];
        }
        std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
        for (const auto& entry : entries) {
            values_[begins_[row_of(entry) + 1]++] = value_of(entry);
        }
    }
    [[nodiscard]] std::span<const Value> of(std::uint32_t row) const {
        return std::span(values_).subspan(begins_[row], begins_[row + 1] - begins_[row]);
    }

  private:
    std::vector<std::uint32_t> begins_;
    std::vector<Value> values_;
};

}  // namespace evenhand::lexicon
