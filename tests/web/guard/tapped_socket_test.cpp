#include "web/guard/tapped_socket.hpp"

#include <Poco/Net/ServerSocket.h>
#include <catch2/catch.hpp>

#include <memory>
#include <string>

namespace web = evenhand::web;

namespace {

/// A client, and what its bytes come out of.
struct Line {
    Line() { REQUIRE(lease); }
    Poco::Net::ServerSocket listening{Poco::Net::SocketAddress("127.0.0.1", 0)};
    Poco::Net::StreamSocket client{listening.address()};
    Poco::Net::StreamSocket accepted{listening.acceptConnection()};
    web::Connections connections{{}, 1000, evenhand::base::machine_clock()};
    std::shared_ptr<web::Lease> lease{connections.admit(accepted.impl()->sockfd(), "a")};
    Poco::Net::StreamSocket tapped{new web::TappedSocket(accepted, lease)};
};

}  // namespace

TEST_CASE("a tapped socket gives on what it reads until the head turns out faulty", "[web]") {
    Line line;
    auto& client = line.client;
    auto& tapped = line.tapped;
    const auto& lease = line.lease;
    CHECK(tapped.impl()->initialized());
    CHECK(tapped.peerAddress() == client.address());
    CHECK_FALSE(tapped.secure());
    tapped.setReceiveTimeout(Poco::Timespan(2, 0));
    CHECK(tapped.getReceiveTimeout() == Poco::Timespan(2, 0));

    char block[64];
    const auto send = [&](const std::string& bytes) {
        client.sendBytes(bytes.data(), static_cast<int>(bytes.size()));
        return tapped.receiveBytes(block, sizeof block);
    };
    CHECK(send("GET / HTTP/1.1\r\n") == 16);
    CHECK(lease->head().state() == web::HeadWatch::State::reading);
    CHECK(send("Host: a\n") == 8);
    CHECK(lease->head().state() == web::HeadWatch::State::malformed);
    CHECK(send("GET / HTTP/1.1\r\n") == 0);
    CHECK(tapped.sendBytes("bye", 3) == 3);
    CHECK(client.receiveBytes(block, sizeof block) == 3);
    tapped.close();
    CHECK_FALSE(tapped.impl()->initialized());
}

TEST_CASE("a tapped socket waits for bytes, and for no longer than it may", "[web]") {
    Line line;
    auto& client = line.client;
    const auto& tapped = line.tapped;
    CHECK_FALSE(tapped.poll(Poco::Timespan(0, 2000), Poco::Net::Socket::SELECT_READ));
    CHECK(tapped.poll(Poco::Timespan(0, 2000), Poco::Net::Socket::SELECT_WRITE));
    client.sendBytes("a", 1);
    CHECK(tapped.poll(Poco::Timespan(60, 0), Poco::Net::Socket::SELECT_READ));
    SECTION("a client that has gone is no reason to wait") {
        char one = 0;
        CHECK(client.available() == 0);
        client.shutdownSend();
        CHECK(tapped.impl()->receiveBytes(&one, 1, 0) == 1);
        CHECK(tapped.poll(Poco::Timespan(60, 0), Poco::Net::Socket::SELECT_READ));
    }
}
