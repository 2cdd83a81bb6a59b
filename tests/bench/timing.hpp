#pragma once

#include <algorithm>
#include <chrono>
#include <ctime>
#include <vector>

namespace evenhand::bench {

/// Processor time of this thread: what else runs on the machine does not count.
inline double thread_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

inline double wall_seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// 0 for none.
inline double at_percent(std::vector<double> values, std::size_t percent) {
    if (values.empty()) {
        return 0;
    }
    std::ranges::sort(values);
    return values[(values.size() - 1) * percent / 100];
}

/// Seconds of one call, of as many as fit into `least`.
template <typename Work>
double seconds_of(Work work, double least) {
    const double begun = thread_seconds();
    std::size_t times = 0;
    double now = begun;
    do {
        work();
        ++times;
        now = thread_seconds();
    } while (now - begun < least);
    return (now - begun) / static_cast<double>(times);
}

}  // namespace evenhand::bench
