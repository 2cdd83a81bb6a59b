#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace evenhand::tests {

/// A server on a loopback port of its own that answers as no good server does: what is sent, byte for byte
/// and in its own time, is the test's business. One connection at a time.
class OddServer {
  public:
    /// The connection of one request.
    class Line {
      public:
        Line(int socket, const std::atomic<bool>& over) : socket_(socket), over_(over) {}
        /// False where nobody takes it any more.
        bool send(std::string_view bytes);
        /// False where the server is to end.
        bool pause(std::chrono::milliseconds time);
        /// Ends the connection with a reset instead of a farewell.
        void break_off();

      private:
        int socket_;
        const std::atomic<bool>& over_;
    };
    /// Gets the head of the request; the connection closes when it returns.
    using Handler = std::function<void(const std::string& request, Line& line)>;

    explicit OddServer(Handler handler);
    ~OddServer();
    OddServer(const OddServer&) = delete;
    OddServer& operator=(const OddServer&) = delete;

    [[nodiscard]] std::uint16_t port() const { return port_; }
    [[nodiscard]] std::string origin() const { return "http://127.0.0.1:" + std::to_string(port_); }
    /// The heads of all requests so far.
    [[nodiscard]] std::vector<std::string> requests() const;

  private:
    void serve();

    Handler handler_;
    int listener_ = -1;
    std::uint16_t port_ = 0;
    std::atomic<bool> over_{false};
    mutable std::mutex guard_;
    std::vector<std::string> requests_;
    std::thread thread_;
};

/// A whole answer with a length.
std::string answer(int status, std::string_view fields, std::string_view body);

}  // namespace evenhand::tests
