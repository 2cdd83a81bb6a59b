#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/web/site.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace evenhand::web {

enum class LogForm : std::uint8_t { text, json };

struct ServerSettings {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;  ///< 0: any free one
    std::size_t body_limit = std::size_t{9} * 1024 * 1024;
    std::size_t head_limit = std::size_t{32} * 1024;  ///< of all headers together
    std::size_t threads = 128;                        ///< connections that are served at once
    std::size_t of_one_address = 64;                  ///< connections; proxies and this machine not counted
    std::chrono::milliseconds patience{15'000};       ///< for the head of a request, all of it
    std::string certificate{};                        ///< a PEM file with its chain; empty: plain HTTP
    std::string key{};                                ///< its key, a PEM file without a password
    std::vector<std::string> proxies{};  ///< the addresses whose X-Forwarded-For and -Proto are believed
    std::vector<std::string> hosts{};    ///< the names it is reached by; none: this machine's own
    LogForm log = LogForm::text;
};

/// The HTTP server. Runs from start() until it is destroyed; requests under way are finished first.
class Server {
  public:
    /// ErrorCode::refused: it would be reached from other machines, and there is no certificate and no proxy
    /// that has one, or no store with accounts, or no name by which it is reached. Also for a port in use,
    /// and for a certificate or key that cannot be used.
    static base::Result<std::unique_ptr<Server>> start(const ServerSettings& settings,
                                                       std::shared_ptr<const Site> site);

    [[nodiscard]] std::uint16_t port() const;
    /// From now on requests are answered from this site; those under way finish on the one they began with.
    void show(std::shared_ptr<const Site> site);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

  private:
    struct Running;
    explicit Server(std::unique_ptr<Running> running);
    std::unique_ptr<Running> running_;
};

}  // namespace evenhand::web
