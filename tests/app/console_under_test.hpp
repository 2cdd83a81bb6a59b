#pragma once

#include "app/commands.hpp"

#include <sstream>
#include <string>
#include <vector>

namespace evenhand::tests {

/// The clock of a test: half past eleven at night in UTC, which in a British summer is the next day.
class FixedClock final : public base::Clock {
  public:
    [[nodiscard]] std::chrono::sys_seconds now() const override {
        return base::day_of(2027, 4, 7) + std::chrono::hours(23) + std::chrono::minutes(30);
    }
    [[nodiscard]] std::chrono::nanoseconds ticks() const override {
        ticks_ += std::chrono::microseconds(1500);
        return ticks_;
    }

  private:
    mutable std::chrono::nanoseconds ticks_{0};
};

struct Run {
    int status = 0;
    std::string out;
    std::string err;
};

/// A command line as a user types it, without the program's name.
inline Run run(const std::vector<std::string>& arguments, const std::string& input = {}) {
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    const FixedClock clock;
    const app::Console console{in, out, err, clock};
    const int status = app::dispatch(arguments, console);
    return {status, out.str(), err.str()};
}

/// Whether an error is what a user can work with: one line, and nothing on standard output.
inline bool one_line_only(const Run& run) {
    return run.out.empty() && !run.err.empty() && run.err.find('\n') == run.err.size() - 1;
}

}  // namespace evenhand::tests
