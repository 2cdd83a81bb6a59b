#pragma once

#include "evenhand/web/request.hpp"

#include <set>
#include <string>
#include <vector>

namespace evenhand::web {

/// Whom the service believes, and by which names it is called.
struct Trust {
    std::set<std::string> proxies;   ///< addresses; only these are believed about others' addresses
    std::vector<std::string> hosts;  ///< without a port; none: this machine's own names

    /// Whether a Host header names this service. Without it, a page of somebody else's that a browser shows
    /// could reach it by a name it made up (DNS rebinding), and a link could be built from a stranger's name.
    [[nodiscard]] bool knows_host(const std::string& host) const;

    /// Fills in from, connection and way: what the peer is, or what a proxy that is believed says.
    void fill_in(Request& request, const std::string& peer, Connection connection) const;
};

}  // namespace evenhand::web
