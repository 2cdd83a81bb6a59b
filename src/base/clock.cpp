#include "evenhand/base/clock.hpp"

namespace evenhand::base {
namespace {

class MachineClock final : public Clock {
  public:
    [[nodiscard]] std::chrono::sys_seconds now() const override {
        return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    }
    [[nodiscard]] std::chrono::nanoseconds ticks() const override {
        return std::chrono::steady_clock::now().time_since_epoch();
    }
};

}  // namespace

const Clock& machine_clock() {
    static const MachineClock clock;
    return clock;
}

}  // namespace evenhand::base
