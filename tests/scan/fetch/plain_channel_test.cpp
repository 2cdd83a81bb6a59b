#include "scan/fetch/channel.hpp"
#include "support/site/odd_server.hpp"

#include <catch2/catch.hpp>

using namespace std::chrono_literals;
using evenhand::base::machine_clock;
using evenhand::scan::connect_plain;
using evenhand::scan::Deadline;
using evenhand::scan::IpAddress;
using evenhand::scan::resolve;
using evenhand::tests::OddServer;

namespace {

const IpAddress loopback = *IpAddress::parse("127.0.0.1");

}  // namespace

TEST_CASE("bytes go to a server and come back until it ends", "[scan]") {
    OddServer server(
        [](const std::string& request, OddServer::Line& line) { line.send("<" + request + ">"); });
    const Deadline deadline(machine_clock(), 10s);
    const auto channel = connect_plain(loopback, server.port(), deadline);
    REQUIRE(channel.ok());
    REQUIRE((*channel)->send("hello\r\n\r\n", deadline).ok());
    std::string came;
    char room[4];
    for (;;) {
        const auto count = (*channel)->receive(room, deadline);
        REQUIRE(count.ok());
        if (*count == 0) {
            break;
        }
        came.append(room, *count);
    }
    CHECK(came == "<hello\r\n\r\n>");
}

TEST_CASE("nothing is waited for beyond a deadline", "[scan]") {
    OddServer server([](const std::string&, OddServer::Line& line) { line.pause(5s); });
    const Deadline deadline(machine_clock(), 200ms);
    const auto channel = connect_plain(loopback, server.port(), deadline);
    REQUIRE(channel.ok());
    REQUIRE((*channel)->send("hello\r\n\r\n", deadline).ok());
    char room[4];
    const auto count = (*channel)->receive(room, deadline);
    REQUIRE_FALSE(count.ok());
    CHECK(count.error().message == "the server takes too long to answer");
    CHECK(deadline.over());
}

TEST_CASE("a server that breaks off is an error, not an end", "[scan]") {
    OddServer server([](const std::string&, OddServer::Line& line) { line.break_off(); });
    const Deadline deadline(machine_clock(), 10s);
    const auto channel = connect_plain(loopback, server.port(), deadline);
    REQUIRE((*channel)->send("hello\r\n\r\n", deadline).ok());
    char room[4];
    CHECK_FALSE((*channel)->receive(room, deadline).ok());
}

TEST_CASE("where nobody listens there is no connection", "[scan]") {
    std::uint16_t port = 0;
    {
        const OddServer server([](const std::string&, OddServer::Line&) {});
        port = server.port();
    }
    CHECK_FALSE(connect_plain(loopback, port, Deadline(machine_clock(), 5s)).ok());
}

TEST_CASE("names and numbers lead to addresses, and what is none to an error", "[scan]") {
    const auto number = resolve("127.0.0.1");
    REQUIRE(number.ok());
    CHECK(*number == std::vector<IpAddress>{loopback});
    CHECK(resolve("2130706433")->front().text() == "127.0.0.1");
    CHECK_FALSE(resolve("no-such-host.invalid").ok());
}
