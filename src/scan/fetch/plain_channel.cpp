#include "scan/fetch/channel.hpp"

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace evenhand::scan {
namespace {

base::Error fault(std::string message) {
    return {base::ErrorCode::unreadable, std::move(message), "", {}};
}

base::Error machine_fault(const std::string& what, int number) {
    return fault(what + ": " + std::generic_category().message(number));
}

struct Endpoint {
    sockaddr_storage storage{};
    socklen_t size = 0;
};

Endpoint endpoint_of(const IpAddress& address, std::uint16_t port) {
    Endpoint endpoint;
    if (address.size == 4) {
        sockaddr_in in{};
        in.sin_family = AF_INET;
        in.sin_port = htons(port);
        std::memcpy(&in.sin_addr, address.bytes.data(), 4);
        std::memcpy(&endpoint.storage, &in, sizeof in);
        endpoint.size = sizeof in;
    } else {
        sockaddr_in6 in{};
        in.sin6_family = AF_INET6;
        in.sin6_port = htons(port);
        std::memcpy(&in.sin6_addr, address.bytes.data(), 16);
        std::memcpy(&endpoint.storage, &in, sizeof in);
        endpoint.size = sizeof in;
    }
    return endpoint;
}

class PlainChannel final : public Channel {
  public:
    explicit PlainChannel(int socket) : socket_(socket) {}
    ~PlainChannel() override { ::close(socket_); }
    PlainChannel(const PlainChannel&) = delete;
    PlainChannel& operator=(const PlainChannel&) = delete;

    base::Result<base::Done> connect(const Endpoint& endpoint, const Deadline& deadline) const {
        const auto* const to = reinterpret_cast<const sockaddr*>(&endpoint.storage);
        if (::connect(socket_, to, endpoint.size) == 0) {
            return base::Done{};
        }
        if (errno != EINPROGRESS) {
            return machine_fault("the server cannot be reached", errno);
        }
        EVENHAND_TRY_DONE(wait(POLLOUT, deadline, "the server cannot be reached in time"));
        int problem = 0;
        socklen_t size = sizeof problem;
        if (getsockopt(socket_, SOL_SOCKET, SO_ERROR, &problem, &size) != 0 || problem != 0) {
            return machine_fault("the server cannot be reached", problem == 0 ? errno : problem);
        }
        return base::Done{};
    }

    base::Result<base::Done> send(std::string_view bytes, const Deadline& deadline) override {
        while (!bytes.empty()) {
            const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent >= 0) {
                bytes.remove_prefix(static_cast<std::size_t>(sent));
            } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
                EVENHAND_TRY_DONE(wait(POLLOUT, deadline, "the server does not take the request"));
            } else if (errno != EINTR) {
                return machine_fault("the server broke off", errno);
            }
        }
        return base::Done{};
    }

    base::Result<std::size_t> receive(std::span<char> room, const Deadline& deadline) override {
        for (;;) {
            const auto came = ::recv(socket_, room.data(), room.size(), 0);
            if (came >= 0) {
                return static_cast<std::size_t>(came);
            }
            if (errno == EAGAIN || errno == EWOULDBLOCK) {
                EVENHAND_TRY_DONE(wait(POLLIN, deadline, "the server takes too long to answer"));
            } else if (errno != EINTR) {
                return machine_fault("the server broke off", errno);
            }
        }
    }

  private:
    base::Result<base::Done> wait(short what, const Deadline& deadline, const char* late) const {
        for (;;) {
            const auto left = deadline.left().count();
            pollfd watched{socket_, what, 0};
            const int ready =
                left <= 0 ? 0 : ::poll(&watched, 1, static_cast<int>(std::min<long>(left, 60'000)));
            if (ready > 0) {
                return base::Done{};
            }
            if (ready < 0 && errno != EINTR) {
                return machine_fault("the connection cannot be watched", errno);
            }
            if (deadline.over()) {
                return fault(late);
            }
        }
    }

    int socket_;
};

}  // namespace

base::Result<std::vector<IpAddress>> resolve(const std::string& host) {
    addrinfo wanted{};
    wanted.ai_family = AF_UNSPEC;
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    const int status = getaddrinfo(host.c_str(), nullptr, &wanted, &found);
    if (status != 0) {
        return base::Error{base::ErrorCode::not_found,
                           "the name " + host + " leads to no address: " + gai_strerror(status),
                           "",
                           {}};
    }
    std::vector<IpAddress> addresses;
    for (const addrinfo* at = found; at != nullptr; at = at->ai_next) {
        IpAddress address;
        if (at->ai_family == AF_INET) {
            std::memcpy(address.bytes.data(), &reinterpret_cast<sockaddr_in*>(at->ai_addr)->sin_addr, 4);
        } else if (at->ai_family == AF_INET6) {
            address.size = 16;
            std::memcpy(address.bytes.data(), &reinterpret_cast<sockaddr_in6*>(at->ai_addr)->sin6_addr, 16);
        } else {
            continue;
        }
        if (std::ranges::count(addresses, address) == 0) {
            addresses.push_back(address);
        }
    }
    freeaddrinfo(found);
    return addresses;
}

base::Result<std::unique_ptr<Channel>> connect_plain(const IpAddress& address, std::uint16_t port,
                                                     const Deadline& deadline) {
    const int handle = ::socket(address.size == 4 ? AF_INET : AF_INET6,
                                SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, IPPROTO_TCP);
    if (handle < 0) {
        return machine_fault("no connection can be opened", errno);
    }
    auto channel = std::make_unique<PlainChannel>(handle);
    EVENHAND_TRY_DONE(channel->connect(endpoint_of(address, port), deadline));
    return std::unique_ptr<Channel>(std::move(channel));
}

}  // namespace evenhand::scan
