#pragma once

#include <string>
#include <vector>

namespace evenhand::bench {

struct Ended {
    int status = 0;  ///< of its exit; -1: it did not end by itself
    double milliseconds = 0;
    long most_kilobytes = 0;  ///< of memory that was resident
};

/// Runs a command to its end, its output thrown away.
Ended run_process(const std::vector<std::string>& words);

}  // namespace evenhand::bench
