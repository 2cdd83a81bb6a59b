#pragma once

#include "evenhand/base/clock.hpp"

#include <algorithm>
#include <chrono>

namespace evenhand::scan {

/// A moment after which nothing is waited for, by a clock that does not jump.
class Deadline {
  public:
    Deadline(const base::Clock& clock, std::chrono::nanoseconds from_now)
        : clock_(&clock), at_(clock.ticks() + from_now) {}

    [[nodiscard]] std::chrono::milliseconds left() const {
        const auto rest = std::chrono::ceil<std::chrono::milliseconds>(at_ - clock_->ticks());
        return std::max(rest, std::chrono::milliseconds{0});
    }
    [[nodiscard]] bool over() const { return left().count() == 0; }
    [[nodiscard]] Deadline sooner(std::chrono::nanoseconds from_now) const {
        Deadline other(*clock_, from_now);
        other.at_ = std::min(other.at_, at_);
        return other;
    }

  private:
    const base::Clock* clock_;
    std::chrono::nanoseconds at_;
};

}  // namespace evenhand::scan
