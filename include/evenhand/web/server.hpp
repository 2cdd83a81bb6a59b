#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/web/site.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace evenhand::web {

struct ServerSettings {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;  ///< 0: any free one
    std::size_t body_limit = std::size_t{9} * 1024 * 1024;
    int threads = 64;
};

/// The HTTP server. Runs from start() until it is destroyed; requests under way are finished first.
class Server {
  public:
    /// There are no accounts yet, so any address but loopback is refused. A port in use is an error, too.
    static base::Result<std::unique_ptr<Server>> start(const ServerSettings& settings,
                                                       std::shared_ptr<const Site> site);

    [[nodiscard]] std::uint16_t port() const;
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

  private:
    struct Running;
    explicit Server(std::unique_ptr<Running> running);
    std::unique_ptr<Running> running_;
};

}  // namespace evenhand::web
