#include "web/guard/connections.hpp"

#include <catch2/catch.hpp>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <vector>

namespace base = evenhand::base;
namespace web = evenhand::web;
using web::ConnectionLimits;
using web::Connections;
using web::Phase;

namespace {

/// Time that a test moves on by hand.
class HandClock final : public base::Clock {
  public:
    [[nodiscard]] std::chrono::sys_seconds now() const override { return {}; }
    [[nodiscard]] std::chrono::nanoseconds ticks() const override {
        return std::chrono::milliseconds(at.load());
    }
    std::atomic<std::int64_t> at{0};
};

/// Two ends of a connection.
struct Pair {
    std::array<int, 2> ends{};
    Pair() { REQUIRE(socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) == 0); }
    ~Pair() {
        close(ends[0]);
        close(ends[1]);
    }
    Pair(const Pair&) = delete;
    Pair& operator=(const Pair&) = delete;
    /// Whether our end was shut within two seconds.
    [[nodiscard]] bool is_cut() const {
        const timeval patience{2, 0};
        setsockopt(ends[1], SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        char byte = 0;
        return recv(ends[1], &byte, 1, 0) == 0;
    }
    [[nodiscard]] bool is_open() const {
        char byte = 0;
        return recv(ends[1], &byte, 1, MSG_DONTWAIT) < 0;
    }
};

}  // namespace

TEST_CASE("an address has so many connections and no more, a proxy has as many as it needs", "[web]") {
    const HandClock clock;
    ConnectionLimits limits;
    limits.of_one_address = 2;
    limits.exempt = {"10.0.0.1"};
    Connections connections(limits, 1000, clock);
    const std::array<Pair, 3> pairs;
    std::vector<std::shared_ptr<web::Lease>> held;
    for (const auto& pair : pairs) {
        held.push_back(connections.admit(pair.ends[0], "10.0.0.1"));
        CHECK(held.back());
    }
    auto first = connections.admit(pairs[0].ends[0], "192.0.2.1");
    const auto second = connections.admit(pairs[1].ends[0], "192.0.2.1");
    CHECK(second);
    CHECK_FALSE(connections.admit(pairs[2].ends[0], "192.0.2.1"));
    CHECK(connections.admit(pairs[2].ends[0], "192.0.2.2"));
    first.reset();
    CHECK(connections.admit(pairs[2].ends[0], "192.0.2.1"));
    CHECK(connections.open() == 4);
}

TEST_CASE("there are so many connections in all and no more", "[web]") {
    const HandClock clock;
    ConnectionLimits limits;
    limits.at_once = 2;
    Connections connections(limits, 1000, clock);
    const std::array<Pair, 3> pairs;
    const auto first = connections.admit(pairs[0].ends[0], "a");
    const auto second = connections.admit(pairs[1].ends[0], "b");
    CHECK_FALSE(connections.admit(pairs[2].ends[0], "c"));
}

TEST_CASE("where it is crowded, whoever has kept us waiting longest makes room, nobody at work does",
          "[web]") {
    HandClock clock;
    ConnectionLimits limits;
    limits.crowded = 3;
    Connections connections(limits, 1000, clock);
    const std::array<Pair, 5> pairs;
    const auto working = connections.admit(pairs[0].ends[0], "a");
    working->enter(Phase::working);
    clock.at = 1;
    const auto longest = connections.admit(pairs[1].ends[0], "a");
    clock.at = 2;
    const auto waiting = connections.admit(pairs[2].ends[0], "a");
    clock.at = 3;
    const auto fourth = connections.admit(pairs[3].ends[0], "a");
    CHECK(pairs[1].is_cut());
    CHECK(pairs[0].is_open());
    CHECK(pairs[2].is_open());
    CHECK_FALSE(longest->may_stay());
    CHECK(working->may_stay());
    waiting->enter(Phase::waiting);  // was served, and asks again: no longer the one who waits longest
    fourth->enter(Phase::working);
    const auto fifth = connections.admit(pairs[4].ends[0], "a");
    CHECK(pairs[2].is_cut());
    CHECK(pairs[3].is_open());
    CHECK(pairs[4].is_open());
}

TEST_CASE("the watchdog ends what keeps us waiting for too long, and leaves what we are at alone", "[web]") {
    HandClock clock;
    ConnectionLimits limits;
    limits.waiting = std::chrono::milliseconds(100);
    limits.reading = std::chrono::milliseconds(1000);
    Connections connections(limits, 1000, clock);
    const std::array<Pair, 3> pairs;
    const auto waiting = connections.admit(pairs[0].ends[0], "a");
    const auto reading = connections.admit(pairs[1].ends[0], "a");
    const auto working = connections.admit(pairs[2].ends[0], "a");
    reading->enter(Phase::reading);
    working->enter(Phase::working);
    clock.at = 100;
    CHECK(pairs[0].is_cut());
    CHECK(pairs[1].is_open());
    clock.at = 1000;
    CHECK(pairs[1].is_cut());
    clock.at = 1'000'000;
    CHECK(pairs[2].is_open());
}

TEST_CASE("a client that does not read its reply is ended sooner where it is crowded", "[web]") {
    HandClock clock;
    ConnectionLimits limits;
    limits.crowded = 2;
    limits.replying = std::chrono::milliseconds(1000);
    limits.replying_where_crowded = std::chrono::milliseconds(100);
    Connections connections(limits, 1000, clock);
    const std::array<Pair, 2> pairs;
    const auto replying = connections.admit(pairs[0].ends[0], "a");
    replying->enter(Phase::replying);
    clock.at = 500;
    CHECK(pairs[0].is_open());
    const auto working = connections.admit(pairs[1].ends[0], "a");
    working->enter(Phase::working);
    CHECK(pairs[0].is_cut());
    CHECK(pairs[1].is_open());
}

TEST_CASE("at the end those who wait are ended at once, the others after their reply", "[web]") {
    const HandClock clock;
    Connections connections({}, 1000, clock);
    const std::array<Pair, 3> pairs;
    const auto waiting = connections.admit(pairs[0].ends[0], "a");
    const auto working = connections.admit(pairs[1].ends[0], "a");
    working->enter(Phase::working);
    connections.end_all();
    CHECK(pairs[0].is_cut());
    CHECK(pairs[1].is_open());
    CHECK_FALSE(working->may_stay());
    working->enter(Phase::waiting);
    CHECK(pairs[1].is_cut());
    CHECK_FALSE(connections.admit(pairs[2].ends[0], "a"));
}
