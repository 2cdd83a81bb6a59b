#pragma once

#include "evenhand/base/clock.hpp"
#include "evenhand/scan/robots.hpp"
#include "scan/fetch/asking.hpp"

#include <chrono>
#include <map>
#include <optional>
#include <string>

namespace evenhand::scan {

/// What the robots.txt of each host asks for, looked up when it is first needed and again after a day
/// (RFC 9309 section 2.4).
class RobotsBook {
  public:
    struct Entry {
        Robots rules = Robots::none_allowed();
        bool known = false;  ///< false: it could not be read, and everything is forbidden for now
        std::string why;     ///< it could not be read
    };

    RobotsBook(const Asking& asking, const base::Clock& clock) : asking_(asking), clock_(clock) {}

    /// `asked` is called before each request, with its host; false: there is to be no more asking.
    const Entry& entry_for(const WebAddress& address, const std::function<bool(const std::string&)>& asked);

  private:
    struct Kept {
        Entry entry;
        std::chrono::nanoseconds until{0};
        std::optional<std::chrono::nanoseconds> unknown_since;
    };

    Entry look_up(WebAddress at, const std::function<bool(const std::string&)>& asked) const;

    const Asking& asking_;
    const base::Clock& clock_;
    std::map<std::string, Kept> kept_;  ///< by origin
};

}  // namespace evenhand::scan
