#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace evenhand::bench {

struct Load {
    std::uint16_t port = 0;
    std::string body;  ///< of POST /api/v1/check
    std::size_t connections = 1;
    double seconds = 4;
};

struct Loaded {
    std::size_t answered = 0;  ///< with 200
    std::size_t refused = 0;   ///< with anything else
    std::size_t cut = 0;       ///< connections that ended before their answer; they connect again
    double seconds = 0;        ///< wall time
    double p50 = 0;            ///< milliseconds
    double p99 = 0;
};

/// Asks as fast as the answers come, one request at a time on each connection. Each connection comes from an
/// address of its own of the loopback, and from a new one after 200 requests: the service has a pace for
/// each.
Loaded load(const Load& order);

}  // namespace evenhand::bench
