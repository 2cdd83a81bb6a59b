#pragma once

#include <chrono>

namespace evenhand::base {

/// A port: the only way to the present. Analysis never holds one; whoever calls it passes days in.
class Clock {
  public:
    virtual ~Clock() = default;
    /// An instant in UTC.
    [[nodiscard]] virtual std::chrono::sys_seconds now() const = 0;
    /// For measuring how long something took.
    [[nodiscard]] virtual std::chrono::nanoseconds ticks() const = 0;
};

/// The machine's clock. Safe from every thread.
const Clock& machine_clock();

}  // namespace evenhand::base
