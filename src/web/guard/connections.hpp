#pragma once

#include "evenhand/base/clock.hpp"
#include "head_watch.hpp"

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>

namespace evenhand::web {

/// What a connection is about. Only in the first two does the service wait for the client, and only then may
/// somebody else be preferred.
enum class Phase : std::uint8_t {
    waiting,  ///< for the head of a request
    reading,  ///< its body
    working,
    replying,
};

struct ConnectionLimits {
    std::size_t at_once = 1000;       ///< more than these are answered 503
    std::size_t of_one_address = 64;  ///< the exempt ones not counted
    std::size_t crowded = 120;        ///< from here on, whoever has kept us waiting longest goes first
    std::chrono::milliseconds waiting{15'000};
    std::chrono::milliseconds reading{120'000};
    std::chrono::milliseconds replying{60'000};
    std::chrono::milliseconds replying_where_crowded{5'000};  ///< who reads slowly keeps others waiting
    std::set<std::string> exempt{"127.0.0.1",
                                 "::/64"};  ///< as limited_as() writes them: proxies, and this machine
};

/// The hold that a connection has on the service. The phase is moved on by the thread that serves it and read
/// by the watchdog.
class Lease {
  public:
    Lease(class Connections& home, int socket, std::string address, std::size_t head_limit);
    ~Lease();
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;

    void enter(Phase phase);
    /// False once the service ends: the reply under way is the last.
    [[nodiscard]] bool may_stay() const;
    [[nodiscard]] HeadWatch& head() noexcept { return head_; }
    [[nodiscard]] const HeadWatch& head() const noexcept { return head_; }

  private:
    friend class Connections;
    Connections& home_;
    int socket_;  ///< a duplicate of our own: its number cannot become another connection's
    std::string address_;
    HeadWatch head_;
    Phase phase_ = Phase::waiting;
    std::chrono::nanoseconds since_{};
    bool cut_ = false;
};

/// Every open connection, and the thread that ends those that keep the service waiting for too long: Poco's
/// own limits are for a single read, so a client that sends a byte now and then holds a thread for ever.
/// Where it is crowded, a newcomer takes the place of whoever has kept us waiting longest; so idle
/// connections, however many, never keep out somebody who asks at once. Safe from every thread.
class Connections {
  public:
    Connections(ConnectionLimits limits, std::size_t head_limit, const base::Clock& clock);
    ~Connections();
    Connections(const Connections&) = delete;
    Connections& operator=(const Connections&) = delete;

    /// The connection of that socket, or null: there are too many, of all or of this address. It ends when
    /// the pointer is given up, before the socket's own number is.
    std::shared_ptr<Lease> admit(int socket, const std::string& address);

    /// Ends those that wait; the others after their reply.
    void end_all();
    [[nodiscard]] std::size_t open() const;

  private:
    friend class Lease;
    void watch(const std::stop_token& stop);
    void leave(Lease& connection);
    static void cut(Lease& connection);
    void make_room();
    [[nodiscard]] std::chrono::nanoseconds patience(Phase phase) const;
    [[nodiscard]] bool is_crowded() const { return open_.size() - cut_ >= limits_.crowded; }

    ConnectionLimits limits_;
    std::size_t head_limit_;
    const base::Clock& clock_;
    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    std::set<Lease*> open_;
    std::size_t cut_ = 0;
    std::map<std::string, std::size_t> of_address_;
    bool ending_ = false;
    std::jthread watchdog_;
};

}  // namespace evenhand::web
