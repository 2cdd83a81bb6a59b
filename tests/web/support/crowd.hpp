#pragma once

#include <Poco/Net/StreamSocket.h>
#include <sys/socket.h>

#include <cstdint>
#include <string>
#include <vector>

namespace evenhand::tests {

/// Five hundred connections of which every second begins to say something and then sends a byte now and then.
class Crowd {
  public:
    Crowd(std::uint16_t port, const std::string& beginning) {
        const Poco::Net::SocketAddress address("127.0.0.1", port);
        for (int i = 0; i < 500; ++i) {
            all_.emplace_back(address);
            if (i % 2 == 0) {
                all_.back().sendBytes(beginning.data(), static_cast<int>(beginning.size()));
            }
        }
    }
    void drip() {
        for (auto& one : all_) {
            static_cast<void>(::send(one.impl()->sockfd(), "a", 1, MSG_NOSIGNAL | MSG_DONTWAIT));
        }
    }

  private:
    std::vector<Poco::Net::StreamSocket> all_;
};

}  // namespace evenhand::tests
