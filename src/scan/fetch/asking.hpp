#pragma once

#include "evenhand/scan/web_fetcher.hpp"
#include "scan/fetch/exchange.hpp"
#include "scan/fetch/web_address.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace evenhand::scan {

/// What of the network a test may stand in for.
struct Network {
    std::function<base::Result<std::vector<IpAddress>>(const std::string& host)> resolve;
    std::function<base::Result<std::unique_ptr<Channel>>(const IpAddress&, std::uint16_t port,
                                                         const Deadline&)>
        connect;
};

/// The machine's.
Network machine_network();

/// One request to one address, from the name to the last byte.
struct Request {
    const WebAddress& address;
    std::string accept;
    Validators known;
    std::size_t most_bytes;
};

/// Asks where it is safe: the name is resolved once, each address is judged, and the connection goes to one
/// of those that passed, so that no second answer of a name server can lead elsewhere.
class Asking {
  public:
    Asking(const FetchSettings& settings, Network network, const base::Clock& clock)
        : settings_(settings), network_(std::move(network)), clock_(clock) {}

    /// ErrorCode::refused: it is not safe, or not secure. Other errors: it did not work this time.
    base::Result<Response> ask(const Request& request) const;

  private:
    [[nodiscard]] base::Result<std::vector<IpAddress>> safe_addresses(const std::string& host) const;
    [[nodiscard]] base::Result<std::unique_ptr<Channel>> open(const WebAddress& address,
                                                              const Deadline& deadline) const;
    [[nodiscard]] std::string written(const Request& request) const;

    const FetchSettings& settings_;
    Network network_;
    const base::Clock& clock_;
};

}  // namespace evenhand::scan
