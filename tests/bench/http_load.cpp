#include "bench/http_load.hpp"

#include "bench/timing.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>
#include <vector>

namespace evenhand::bench {
namespace {

constexpr int requests_of_an_address = 200;

struct Connection {
    int socket = -1;
    int left = 0;
    double asked = 0;
    std::string answer;
};

class Loading {
  public:
    explicit Loading(const Load& order)
        : order_(order), request_("POST /api/v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                                  "application/json\r\nContent-Length: " +
                                  std::to_string(order.body.size()) + "\r\n\r\n" + order.body),
          poll_(epoll_create1(EPOLL_CLOEXEC)), connections_(order.connections) {}
    ~Loading() {
        for (const Connection& one : connections_) {
            ::close(one.socket);
        }
        ::close(poll_);
    }
    Loading(const Loading&) = delete;
    Loading& operator=(const Loading&) = delete;

    Loaded run() {
        for (std::size_t i = 0; i < connections_.size(); ++i) {
            begin(i);
        }
        const double begun = wall_seconds();
        std::array<epoll_event, 64> events{};
        while (wall_seconds() - begun < order_.seconds) {
            const int ready = epoll_wait(poll_, events.data(), static_cast<int>(events.size()), 100);
            for (int i = 0; i < ready; ++i) {
                read(events[static_cast<std::size_t>(i)].data.u64);
            }
        }
        loaded_.seconds = wall_seconds() - begun;
        loaded_.p50 = at_percent(times_, 50);
        loaded_.p99 = at_percent(times_, 99);
        return loaded_;
    }

  private:
    void begin(std::size_t number) {
        Connection& one = connections_[number];
        one.socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        one.left = requests_of_an_address;
        sockaddr_in from{};
        from.sin_family = AF_INET;
        from.sin_addr.s_addr = htonl(0x7f100000U + (next_address_++ & 0xfffffU) + 1);
        sockaddr_in to = from;
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        to.sin_port = htons(order_.port);
        const int yes = 1;
        setsockopt(one.socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        if (::bind(one.socket, reinterpret_cast<const sockaddr*>(&from), sizeof from) != 0 ||
            ::connect(one.socket, reinterpret_cast<const sockaddr*>(&to), sizeof to) != 0) {
            throw std::runtime_error("the bench cannot connect");
        }
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.u64 = number;
        epoll_ctl(poll_, EPOLL_CTL_ADD, one.socket, &event);
        ask(one);
    }
    void again(std::size_t number) {
        ::close(connections_[number].socket);
        begin(number);
    }
    void ask(Connection& one) const {
        one.answer.clear();
        one.asked = wall_seconds();
        static_cast<void>(::send(one.socket, request_.data(), request_.size(), MSG_NOSIGNAL));
    }
    void read(std::size_t number) {
        Connection& one = connections_[number];
        std::array<char, 65536> block{};
        const auto size = ::recv(one.socket, block.data(), block.size(), 0);
        if (size <= 0) {
            ++loaded_.cut;
            again(number);
            return;
        }
        one.answer.append(block.data(), static_cast<std::size_t>(size));
        if (!is_whole(one.answer)) {
            return;
        }
        times_.push_back((wall_seconds() - one.asked) * 1e3);
        const bool good = one.answer.starts_with("HTTP/1.1 200");
        ++(good ? loaded_.answered : loaded_.refused);
        if (!good || --one.left == 0 || one.answer.find("Connection: Close") != std::string::npos) {
            again(number);
            return;
        }
        ask(one);
    }
    static bool is_whole(const std::string& answer) {
        const auto end = answer.find("\r\n\r\n");
        const auto at = answer.find("Content-Length: ");
        return end != std::string::npos && at < end &&
               answer.size() >= end + 4 + std::stoul(answer.substr(at + 16, 12));
    }

    const Load& order_;
    std::string request_;
    int poll_;
    std::vector<Connection> connections_;
    std::vector<double> times_;
    Loaded loaded_;
    std::uint32_t next_address_ = 0;
};

}  // namespace

Loaded load(const Load& order) {
    return Loading(order).run();
}

}  // namespace evenhand::bench
