#pragma once

#include "connections.hpp"

#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/StreamSocket.h>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace evenhand::web {

/// Accepts connections and gives each a thread for as long as it lasts. Poco's own TCPServer counts a thread
/// that is about to be busy as idle, so that a newcomer may wait behind a connection that says nothing.
class Listener {
  public:
    /// Called in the connection's thread; returns when the connection is over.
    using Serve = std::function<void(const Poco::Net::StreamSocket&, const std::shared_ptr<Lease>&)>;

    /// `connections` must outlive it. Threads are begun as they are needed, up to `most_threads`.
    Listener(Poco::Net::ServerSocket socket, Connections& connections, std::size_t most_threads, Serve serve);
    /// Takes no more, lets each connection finish the reply it is at, and waits for them.
    ~Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

  private:
    struct Arrived {
        Poco::Net::StreamSocket socket;
        std::shared_ptr<Lease> connection;
    };
    void accept(const std::stop_token& stop);
    void take_in(Poco::Net::StreamSocket socket);
    void work(const std::stop_token& stop);

    Poco::Net::ServerSocket socket_;
    Connections& connections_;
    std::size_t most_threads_;
    Serve serve_;
    std::mutex mutex_;
    std::condition_variable_any arrived_;
    std::deque<Arrived> queue_;
    std::size_t idle_ = 0;
    std::vector<std::jthread> workers_;
    std::jthread acceptor_;
};

}  // namespace evenhand::web
