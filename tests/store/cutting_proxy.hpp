#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace evenhand::tests {

/// Stands between a client and a server on 127.0.0.1 and can cut a connection at the worst moment: after the
/// server has done what was asked, before its answer is passed on.
class CuttingProxy {
  public:
    explicit CuttingProxy(int server_port) : server_port_(server_port), listener_(listening(port_)) {
        acceptor_ = std::jthread([this](const std::stop_token& stop) { accept_all(stop); });
    }
    ~CuttingProxy() {
        acceptor_.request_stop();
        acceptor_.join();
        relays_.clear();
        close(listener_);
    }
    CuttingProxy(const CuttingProxy&) = delete;
    CuttingProxy& operator=(const CuttingProxy&) = delete;

    [[nodiscard]] int port() const { return port_; }
    /// The next message to the server that holds `words` is passed on, answered, and the answer lost.
    void cut_after(std::string words) {
        words_ = std::move(words);
        armed_ = true;
    }
    [[nodiscard]] bool armed() const { return armed_; }

  private:
    static int listening(int& port) {
        const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (bind(listener, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(listener, 8) != 0 ||
            getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) != 0) {
            throw std::runtime_error("no proxy");
        }
        port = ntohs(address.sin_port);
        return listener;
    }
    void accept_all(const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            pollfd waiting{listener_, POLLIN, 0};
            if (poll(&waiting, 1, 20) == 1) {
                const int client = accept(listener_, nullptr, nullptr);
                relays_.emplace_back([this, client](const std::stop_token& ends) { relay(client, ends); });
            }
        }
    }
    void relay(int client, const std::stop_token& stop) {
        const int server = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(static_cast<std::uint16_t>(server_port_));
        bool open = connect(server, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
        while (open && !stop.stop_requested()) {
            std::array<pollfd, 2> ends{{{client, POLLIN, 0}, {server, POLLIN, 0}}};
            if (poll(ends.data(), 2, 20) > 0) {
                open = (ends[0].revents == 0 || pass(client, server)) &&
                       (ends[1].revents == 0 || pass(server, client));
            }
        }
        close(client);
        close(server);
    }
    bool pass(int from, int to) {
        std::array<char, 65536> block{};
        const auto size = recv(from, block.data(), block.size(), 0);
        if (size <= 0 || send(to, block.data(), static_cast<std::size_t>(size), MSG_NOSIGNAL) != size) {
            return false;
        }
        if (armed_ &&
            std::string(block.data(), static_cast<std::size_t>(size)).find(words_) != std::string::npos) {
            armed_ = false;
            return recv(to, block.data(), block.size(), 0) < 0;  // the answer that nobody will hear
        }
        return true;
    }

    int server_port_;
    int port_ = 0;
    int listener_;
    std::string words_;
    std::atomic<bool> armed_{false};
    std::vector<std::jthread> relays_;
    std::jthread acceptor_;
};

}  // namespace evenhand::tests
