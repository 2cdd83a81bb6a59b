#include "listener.hpp"

#include "addresses.hpp"

#include <Poco/Net/NetException.h>
#include <spdlog/spdlog.h>
#include <sys/socket.h>

#include <string_view>

namespace evenhand::web {
namespace {

/// Without waiting for anybody: this is the thread that everybody waits for. A TLS client is not answered,
/// because nothing is agreed with it yet.
void turn_away(const Poco::Net::StreamSocket& socket) {
    constexpr std::string_view answer = "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\n"
                                        "Content-Length: 0\r\nConnection: close\r\n\r\n";
    if (!socket.secure()) {
        static_cast<void>(
            ::send(socket.impl()->sockfd(), answer.data(), answer.size(), MSG_DONTWAIT | MSG_NOSIGNAL));
    }
}

}  // namespace

Listener::Listener(Poco::Net::ServerSocket socket, Connections& connections, std::size_t most_threads,
                   Serve serve)
    : socket_(std::move(socket)), connections_(connections), most_threads_(most_threads),
      serve_(std::move(serve)), acceptor_([this](const std::stop_token& stop) { accept(stop); }) {}

Listener::~Listener() {
    acceptor_.request_stop();
    // The acceptor's wait ends at once; it looks by itself only now and then, because an idle service sleeps.
    ::shutdown(socket_.impl()->sockfd(), SHUT_RDWR);
    acceptor_.join();
    socket_.close();
    connections_.end_all();
    for (auto& worker : workers_) {
        worker.request_stop();
    }
    workers_.clear();
}

void Listener::accept(const std::stop_token& stop) {
    const Poco::Timespan a_while(5, 0);
    while (!stop.stop_requested()) {
        try {
            if (socket_.poll(a_while, Poco::Net::Socket::SELECT_READ) && !stop.stop_requested()) {
                take_in(socket_.acceptConnection());
            }
        } catch (const Poco::Exception& problem) {
            // No more descriptors, or the client is gone already. A short rest, lest this thread spins.
            spdlog::warn("a connection could not be accepted: {}", problem.className());
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
    }
}

void Listener::take_in(Poco::Net::StreamSocket socket) {
    auto connection = connections_.admit(socket.impl()->sockfd(),
                                         limited_as(plain_address(socket.peerAddress().host().toString())));
    if (!connection) {
        turn_away(socket);
        return;
    }
    // An answer's head and body leave apart; held back, the second would wait 40 ms for the client's word
    // that it has the first.
    socket.setNoDelay(true);
    const std::lock_guard lock(mutex_);
    queue_.push_back({std::move(socket), std::move(connection)});
    if (queue_.size() > idle_ && workers_.size() < most_threads_) {
        workers_.emplace_back([this](const std::stop_token& stop) { work(stop); });
    }
    arrived_.notify_one();
}

void Listener::work(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (true) {
        ++idle_;
        const bool some = arrived_.wait(lock, stop, [this] { return !queue_.empty(); });
        --idle_;
        if (!some) {
            return;
        }
        {
            const Arrived next = std::move(queue_.front());
            queue_.pop_front();
            lock.unlock();
            serve_(next.socket, next.connection);
        }
        lock.lock();
    }
}

}  // namespace evenhand::web
