#pragma once

#include "evenhand/base/clock.hpp"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace evenhand::scan {

/// How long each host is left alone: between two requests, and after it has said or shown that it is
/// overloaded.
class Pace {
  public:
    Pace(const base::Clock& clock, std::chrono::milliseconds gap) : clock_(clock), gap_(gap) {}

    /// What a robots.txt asks for. More than a minute is taken for a minute.
    void slow_down(const std::string& host, std::chrono::milliseconds delay);
    /// How long to wait before the next request.
    [[nodiscard]] std::chrono::milliseconds wait_before(const std::string& host) const;
    void asked(const std::string& host);

    /// How long the host is not to be asked at all, if it is to rest.
    [[nodiscard]] std::optional<std::chrono::seconds> rest_of(const std::string& host) const;
    /// It answered as it should.
    void well(const std::string& host);
    /// It failed; the third time in a row it is left alone for a minute, then twice as long each time, to six
    /// hours.
    void failed(const std::string& host);
    /// It said 429 or 503: it is left alone as long as it asks for, a day at most, or as after failures.
    void overloaded(const std::string& host, std::optional<std::chrono::seconds> retry_after);

  private:
    struct Host {
        std::optional<std::chrono::nanoseconds> last;
        std::chrono::milliseconds delay{0};
        std::chrono::nanoseconds rests_until{0};
        int failures = 0;
    };

    void rest(Host& host, std::chrono::seconds how_long);

    const base::Clock& clock_;
    std::chrono::milliseconds gap_;
    std::map<std::string, Host> hosts_;
};

/// The field Retry-After: seconds, or a moment (RFC 9110 section 10.2.3).
std::optional<std::chrono::seconds> retry_after(std::string_view field, std::chrono::sys_seconds now);

}  // namespace evenhand::scan
