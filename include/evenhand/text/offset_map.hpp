#pragma once

#include "evenhand/base/span.hpp"

#include <cstdint>
#include <vector>

namespace evenhand::text {

/// The way back from normal text to the text as given: the only place where the two coordinates meet.
/// A sorted array of runs, binary search. Positions inside a changed run lead to its edges, so that a span
/// never comes back smaller than what it stands for and always on character boundaries.
class OffsetMap {
  public:
    /// Runs must be added in order. An unchanged run has the same length on both sides.
    void add_unchanged(std::uint32_t size);
    void add_changed(std::uint32_t normal_size, std::uint32_t original_size);

    [[nodiscard]] base::OriginalSpan original(base::NormalSpan span) const;
    [[nodiscard]] std::uint32_t normal_size() const noexcept { return normal_size_; }
    [[nodiscard]] std::uint32_t original_size() const noexcept { return original_size_; }

  private:
    struct Run {
        std::uint32_t normal = 0;
        std::uint32_t original = 0;
        bool changed = false;
    };
    std::vector<Run> runs_;
    std::uint32_t normal_size_ = 0;
    std::uint32_t original_size_ = 0;
};

}  // namespace evenhand::text
