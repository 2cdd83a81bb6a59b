#include "evenhand/web/server.hpp"
#include "web/support/site.hpp"

#include <Poco/Net/DialogSocket.h>
#include <Poco/Net/StreamSocket.h>
#include <catch2/catch.hpp>

using evenhand::web::Server;
using evenhand::web::ServerSettings;

namespace {

ServerSettings free_port() {
    ServerSettings settings;
    settings.port = 0;
    settings.threads = 8;
    settings.body_limit = 10000;
    return settings;
}

/// Everything the server says to these bytes until it closes or falls silent.
std::string talk(std::uint16_t port, const std::string& bytes, bool end_of_input = true) {
    Poco::Net::StreamSocket socket(Poco::Net::SocketAddress("127.0.0.1", port));
    socket.setReceiveTimeout(Poco::Timespan(8, 0));
    socket.sendBytes(bytes.data(), static_cast<int>(bytes.size()));
    if (end_of_input) {
        socket.shutdownSend();
    }
    std::string answer;
    char block[4096];
    try {
        for (int size = 0; (size = socket.receiveBytes(block, sizeof block)) > 0;) {
            answer.append(block, static_cast<std::size_t>(size));
        }
    } catch (const Poco::TimeoutException&) {
        answer += "[silence]";
    }
    return answer;
}

std::size_t answers_in(const std::string& text) {
    std::size_t count = 0;
    for (auto at = text.find("X-Request-Id: "); at != std::string::npos;
         at = text.find("X-Request-Id: ", at + 1)) {
        ++count;
    }
    return count;
}

}  // namespace

TEST_CASE("a server answers on the loopback and nowhere else", "[web]") {
    auto elsewhere = free_port();
    elsewhere.address = "0.0.0.0";
    CHECK_FALSE(Server::start(elsewhere, evenhand::tests::example_site()).ok());
    const auto server = Server::start(free_port(), evenhand::tests::example_site());
    REQUIRE(server.ok());
    const std::string answer =
        talk((*server)->port(), "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    CHECK(answer.starts_with("HTTP/1.1 200 OK"));
    CHECK(answer.find("Content-Security-Policy: default-src 'none'") != std::string::npos);
}

TEST_CASE("a port in use is an error that says so", "[web]") {
    const auto server = Server::start(free_port(), evenhand::tests::example_site());
    REQUIRE(server.ok());
    auto same = free_port();
    same.port = (*server)->port();
    const auto second = Server::start(same, evenhand::tests::example_site());
    REQUIRE_FALSE(second.ok());
    CHECK(one_line(second.error()).find("cannot listen") != std::string::npos);
}

TEST_CASE("a message that two readers could read differently gets one refusal and a closed connection",
          "[web]") {
    const auto server = Server::start(free_port(), evenhand::tests::example_site());
    REQUIRE(server.ok());
    struct Row {
        const char* bytes;
        const char* status;
    };
    const Row rows[] = {
        {"GET /healthz HTTP/1.1\r\n\r\n", "400"},
        {"GET /healthz HTTP/1.1\r\nHost: localhost\r\nHost: other\r\n\r\n", "400"},
        {"GET /healthz HTTP/9.9\r\nHost: localhost\r\n\r\n", "505"},
        {"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc", "400"},
        {"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: "
         "chunked\r\n\r\n0\r\n\r\n",
         "400"},
        {"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999999\r\n\r\n", "413"},
        {"GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n", "400"},
        {"GET /healthz HTTP/1.1\r\nHost: rebound.example\r\n\r\n", "421"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.bytes) {
            const std::string answer =
                talk((*server)->port(),
                     std::string(row.bytes) + "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
            CHECK(answer.substr(9, 3) == row.status);
            CHECK(answers_in(answer) == 1);
        }
    }
}

TEST_CASE("a body whose length is no number, or that ends early, is never taken for a whole one", "[web]") {
    const auto server = Server::start(free_port(), evenhand::tests::example_site());
    REQUIRE(server.ok());
    const std::string post = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: ";
    // Poco itself closes the connection over a length that it cannot read.
    CHECK(talk((*server)->port(), post + "abc\r\n\r\nabc").find(" 200 ") == std::string::npos);
    const std::string early = talk((*server)->port(), post + "10\r\n\r\nabcd");
    CHECK(early.substr(0, 12) == "HTTP/1.1 400");
    CHECK(answers_in(early) == 1);
}

TEST_CASE("a body that no handler asks for is not read as the next request", "[web]") {
    const auto server = Server::start(free_port(), evenhand::tests::example_site());
    REQUIRE(server.ok());
    const std::string hidden = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";
    const std::string answer =
        talk((*server)->port(), "POST /nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: " +
                                    std::to_string(hidden.size()) + "\r\n\r\n" + hidden);
    CHECK(answer.substr(9, 3) == "404");
    CHECK(answers_in(answer) == 1);
}

TEST_CASE("HEAD has the headers of GET and no body; a request id is taken over only where it is harmless",
          "[web]") {
    const auto server = Server::start(free_port(), evenhand::tests::example_site());
    REQUIRE(server.ok());
    const std::string head =
        talk((*server)->port(),
             "HEAD / HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: abc-1\r\nConnection: close\r\n\r\n");
    CHECK(head.find("X-Request-Id: abc-1") != std::string::npos);
    CHECK(head.find("<html") == std::string::npos);
    const std::string forged =
        talk((*server)->port(),
             "HEAD / HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: a b\r\nConnection: close\r\n\r\n");
    CHECK(forged.find("X-Request-Id: a b") == std::string::npos);
}
