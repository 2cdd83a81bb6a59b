#pragma once

#include "evenhand/base/clock.hpp"
#include "evenhand/base/day.hpp"

namespace evenhand::tests {

/// A clock that stands at noon of 7 April 2027 until a test moves it.
class MovedClock final : public base::Clock {
  public:
    [[nodiscard]] std::chrono::sys_seconds now() const override {
        return base::day_of(2027, 4, 7) + std::chrono::hours(12) +
               std::chrono::floor<std::chrono::seconds>(passed_);
    }
    [[nodiscard]] std::chrono::nanoseconds ticks() const override { return std::chrono::hours(1) + passed_; }
    void pass(std::chrono::nanoseconds time) { passed_ += time; }

  private:
    std::chrono::nanoseconds passed_{0};
};

}  // namespace evenhand::tests
