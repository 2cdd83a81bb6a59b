#pragma once

#include "evenhand/policy/judgement.hpp"

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <tuple>

namespace evenhand::web {

/// The counts behind /metrics.
class Figures {
  public:
    void answered(std::string_view route, std::string_view method, int status,
                  std::chrono::nanoseconds taken);
    void checked(policy::Verdict verdict);
    /// Changed rules, calendars or councils: taken over, or left aside because they do not hold.
    void knowledge_taken();
    void knowledge_refused();
    [[nodiscard]] std::string text() const;

  private:
    /// Upper bounds of the histogram in seconds; a check takes thousandths, a sign-in a tenth.
    static constexpr std::array<double, 11> bounds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                   0.1,   0.25,   0.5,   1,    2.5};
    struct Latency {
        std::array<std::uint64_t, bounds.size()> below{};
        std::uint64_t count = 0;
        double sum = 0;
    };
    void append_latency(std::string& out) const;

    mutable std::mutex mutex_;
    std::map<std::tuple<std::string, std::string, int>, std::uint64_t> answers_;
    std::map<std::string, Latency> latency_;
    std::array<std::uint64_t, 3> verdicts_{};
    std::uint64_t taken_ = 0;
    std::uint64_t refused_ = 0;
    bool left_aside_ = false;  ///< what lies in the files is not what is in force
};

/// A label's value as the format wants it: backslash, quotation mark and line feed escaped.
std::string label(std::string_view value);

}  // namespace evenhand::web
