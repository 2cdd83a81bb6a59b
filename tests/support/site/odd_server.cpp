#include "support/site/odd_server.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>

namespace evenhand::tests {

bool OddServer::Line::send(std::string_view bytes) {
    while (!bytes.empty() && !over_) {
        pollfd watched{socket_, POLLOUT, 0};
        if (::poll(&watched, 1, 50) == 0) {
            continue;
        }
        const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && errno != EAGAIN) {
            return false;
        }
        bytes.remove_prefix(sent < 0 ? 0 : static_cast<std::size_t>(sent));
    }
    return !over_;
}

bool OddServer::Line::pause(std::chrono::milliseconds time) {
    for (; time.count() > 0 && !over_; time -= std::chrono::milliseconds(10)) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return !over_;
}

void OddServer::Line::break_off() {
    const linger at_once{1, 0};
    setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
}

OddServer::OddServer(Handler handler) : handler_(std::move(handler)) {
    listener_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (bind(listener_, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(listener_, 16) != 0 ||
        getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size) != 0) {
        throw std::runtime_error("no free port");
    }
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
}

OddServer::~OddServer() {
    over_ = true;
    thread_.join();
    close(listener_);
}

void OddServer::serve() {
    while (!over_) {
        pollfd watched{listener_, POLLIN, 0};
        if (::poll(&watched, 1, 20) <= 0) {
            continue;
        }
        const int client = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        std::string request;
        char bytes[4096];
        while (!over_ && request.find("\r\n\r\n") == std::string::npos) {
            pollfd reading{client, POLLIN, 0};
            if (::poll(&reading, 1, 20) == 0) {
                continue;
            }
            const auto came = recv(client, bytes, sizeof bytes, 0);
            if (came <= 0) {
                break;
            }
            request.append(bytes, static_cast<std::size_t>(came));
        }
        if (request.find("\r\n\r\n") != std::string::npos) {
            {
                const std::lock_guard held(guard_);
                requests_.push_back(request);
            }
            Line line(client, over_);
            handler_(request, line);
        }
        close(client);
    }
}

std::vector<std::string> OddServer::requests() const {
    const std::lock_guard held(guard_);
    return requests_;
}

std::string answer(int status, std::string_view fields, std::string_view body) {
    return "HTTP/1.1 " + std::to_string(status) + " Said\r\n" + std::string(fields) +
           "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string(body);
}

}  // namespace evenhand::tests
