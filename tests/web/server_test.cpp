#include "evenhand/web/server.hpp"
#include "support/temporary_folder.hpp"
#include "web/support/certificate.hpp"
#include "web/support/crowd.hpp"
#include "web/support/office.hpp"

#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/StreamSocket.h>
#include <catch2/catch.hpp>
#include <sys/socket.h>
#include <unistd.h>

using evenhand::tests::Crowd;
using evenhand::web::Server;
using evenhand::web::ServerSettings;

namespace {

ServerSettings free_port() {
    ServerSettings settings;
    settings.port = 0;
    settings.threads = 16;
    settings.body_limit = 10000;
    return settings;
}

/// Everything the server says to these bytes until it closes or falls silent.
std::string talk(std::uint16_t port, const std::string& bytes, bool end_of_input = true) {
    Poco::Net::StreamSocket socket(Poco::Net::SocketAddress("127.0.0.1", port));
    socket.setReceiveTimeout(Poco::Timespan(8, 0));
    std::string answer;
    char block[4096];
    // It may be turned away before it has said all.
    try {
        socket.sendBytes(bytes.data(), static_cast<int>(bytes.size()));
        if (end_of_input) {
            socket.shutdownSend();
        }
        for (int size = 0; (size = socket.receiveBytes(block, sizeof block)) > 0;) {
            answer.append(block, static_cast<std::size_t>(size));
        }
    } catch (const Poco::TimeoutException&) {
        answer += "[silence]";
    } catch (const Poco::Net::NetException&) {
        answer += "[reset]";
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
    CHECK(one_line(second.error()).find("something else listens") != std::string::npos);
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
        {"GET /healthz HTTP/1.1\nHost: localhost\n\n", "400"},
        {"GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-A : b\r\n\r\n", "400"},
        {"GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-A: b\r\n folded\r\n\r\n", "400"},
        {"GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-A: \x01\r\n\r\n", "400"},
        {"GET /healthz HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: xchunked\r\n\r\n", "501"},
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

TEST_CASE("whoever sends too much reads why, also when they send all of it before they read", "[web]") {
    const auto server = Server::start(free_port(), evenhand::tests::example_site());
    REQUIRE(server.ok());
    const std::string much(std::size_t{24} * 1024 * 1024, 'a');
    const std::string head = "POST /api/v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n";
    SECTION("with its length stated") {
        const auto length = "Content-Length: " + std::to_string(much.size()) + "\r\n\r\n";
        const std::string answer = talk((*server)->port(), head + length + much);
        CHECK(answer.substr(9, 3) == "413");
        CHECK(answer.find("application/problem+json") != std::string::npos);
        CHECK(answer.find("[reset]") == std::string::npos);
        CHECK(answers_in(answer) == 1);
    }
    SECTION("in chunks") {
        const std::string answer =
            talk((*server)->port(),
                 head + "Transfer-Encoding: chunked\r\n\r\n1800000\r\n" + much + "\r\n0\r\n\r\n");
        CHECK(answer.substr(9, 3) == "413");
        CHECK(answer.find("[reset]") == std::string::npos);
        CHECK(answers_in(answer) == 1);
    }
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

TEST_CASE("HEAD has the headers of GET and no body, a request id is taken over only where it is harmless",
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

TEST_CASE("a head that ends early is no request", "[web]") {
    const auto server = Server::start(free_port(), evenhand::tests::example_site());
    REQUIRE(server.ok());
    const std::string answer = talk((*server)->port(), "GET /healthz HTTP/1.1\r\nHost: localhost\r\n");
    CHECK(answer.find(" 200 ") == std::string::npos);
}

TEST_CASE("all headers together have a limit", "[web]") {
    const auto server = Server::start(free_port(), evenhand::tests::example_site());
    REQUIRE(server.ok());
    std::string head = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n";
    for (int field = 0; field < 9; ++field) {
        head += "X-" + std::to_string(field) + ": " + std::string(4000, 'a') + "\r\n";
    }
    CHECK(talk((*server)->port(), head + "\r\n").find(" 200 ") == std::string::npos);
}

TEST_CASE("what is sent ahead of its turn is not read", "[web]") {
    const auto server = Server::start(free_port(), evenhand::tests::example_site());
    REQUIRE(server.ok());
    const std::string request = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";
    const std::string answer = talk((*server)->port(), request + request);
    CHECK(answer.starts_with("HTTP/1.1 200 OK"));
    CHECK(answer.find("Connection: Close") != std::string::npos);
    CHECK(answers_in(answer) == 1);
}

TEST_CASE("hundreds of idle and dripping connections do not keep anybody from being served", "[web]") {
    auto settings = free_port();
    settings.threads = 32;
    const auto server = Server::start(settings, evenhand::tests::example_site());
    REQUIRE(server.ok());
    Crowd crowd((*server)->port(), "GET");
    for (int round = 0; round < 3; ++round) {
        crowd.drip();
        const auto begun = std::chrono::nanoseconds(evenhand::base::machine_clock().ticks());
        const std::string answer =
            talk((*server)->port(), "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        const auto taken = evenhand::base::machine_clock().ticks() - begun;
        CHECK(answer.starts_with("HTTP/1.1 200 OK"));
        CHECK(taken < std::chrono::seconds(1));
    }
}

TEST_CASE("a client that sends a byte now and then is ended after the patience for all of its head",
          "[web]") {
    auto settings = free_port();
    settings.patience = std::chrono::milliseconds(600);
    const auto server = Server::start(settings, evenhand::tests::example_site());
    REQUIRE(server.ok());
    Poco::Net::StreamSocket socket(Poco::Net::SocketAddress("127.0.0.1", (*server)->port()));
    socket.sendBytes("GET / HTTP/1.1\r\nX: ", 19);
    socket.setReceiveTimeout(Poco::Timespan(0, 200'000));
    bool ended = false;
    for (int drop = 0; drop < 50 && !ended; ++drop) {
        ended = ::send(socket.impl()->sockfd(), "a", 1, MSG_NOSIGNAL) < 0;
        try {
            char byte = 0;
            ended = ended || socket.receiveBytes(&byte, 1) == 0;
        } catch (const Poco::TimeoutException&) {
            continue;
        } catch (const Poco::Exception&) {
            ended = true;
        }
    }
    CHECK(ended);
}

TEST_CASE("clients that never read their replies do not keep anybody from being served", "[web]") {
    auto settings = free_port();
    settings.threads = 4;
    settings.body_limit = 4'000'000;
    const auto server = Server::start(settings, evenhand::tests::example_site());
    REQUIRE(server.ok());
    // The page shows the text again, four bytes longer for each of its signs: more than any socket holds.
    std::string body = "text=";
    for (int sign = 0; sign < 1'200'000; ++sign) {
        body += "%26";
    }
    const std::string request = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                                "application/x-www-form-urlencoded\r\nContent-Length: " +
                                std::to_string(body.size()) + "\r\n\r\n" + body;
    std::vector<Poco::Net::StreamSocket> crowd;
    for (std::size_t i = 0; i < settings.threads; ++i) {
        crowd.emplace_back(Poco::Net::SocketAddress("127.0.0.1", (*server)->port()));
        crowd.back().setReceiveBufferSize(4096);
        crowd.back().sendBytes(request.data(), static_cast<int>(request.size()));
    }
    for (auto& one : crowd) {
        REQUIRE(one.poll(Poco::Timespan(60, 0), Poco::Net::Socket::SELECT_READ));
    }
    const auto begun = evenhand::base::machine_clock().ticks();
    Poco::Net::StreamSocket honest(Poco::Net::SocketAddress("127.0.0.1", (*server)->port()));
    const std::string asked = "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    honest.sendBytes(asked.data(), static_cast<int>(asked.size()));
    REQUIRE(honest.poll(Poco::Timespan(30, 0), Poco::Net::Socket::SELECT_READ));
    CHECK(evenhand::base::machine_clock().ticks() - begun < std::chrono::seconds(10));
    char answer[16]{};
    CHECK(honest.receiveBytes(answer, 15) == 15);
    CHECK(std::string(answer) == "HTTP/1.1 200 OK");
}

TEST_CASE("one address cannot take all connections, another is served beside it", "[web]") {
    auto settings = free_port();
    settings.of_one_address = 5;
    const auto server = Server::start(settings, evenhand::tests::example_site());
    REQUIRE(server.ok());
    const Poco::Net::SocketAddress theirs("127.0.0.7", 0);
    const Poco::Net::SocketAddress ours("127.0.0.1", (*server)->port());
    std::vector<int> crowd;
    for (int i = 0; i < 6; ++i) {
        crowd.push_back(::socket(AF_INET, SOCK_STREAM, 0));
        REQUIRE(::bind(crowd.back(), theirs.addr(), theirs.length()) == 0);
        REQUIRE(::connect(crowd.back(), ours.addr(), ours.length()) == 0);
    }
    char block[64];
    const timeval patience{5, 0};
    setsockopt(crowd.back(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    const auto size = ::recv(crowd.back(), block, sizeof block, 0);
    CHECK(
        std::string(block, static_cast<std::size_t>(std::max<ssize_t>(size, 0))).starts_with("HTTP/1.1 503"));
    CHECK(talk((*server)->port(), "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
              .starts_with("HTTP/1.1 200 OK"));
    for (const int one : crowd) {
        ::close(one);
    }
}

TEST_CASE("over TLS the cookie is bound to the host and the browser is told to stay with TLS", "[web]") {
    const evenhand::tests::TemporaryFolder folder;
    const evenhand::tests::Service service;
    auto settings = free_port();
    settings.certificate = folder.write("c.pem", evenhand::tests::test_certificate).string();
    settings.key = folder.write("k.pem", evenhand::tests::test_key).string();
    const auto server = Server::start(settings, service.site);
    REQUIRE(server.ok());
    Poco::Net::Context::Params params;
    params.verificationMode = Poco::Net::Context::VERIFY_NONE;
    const Poco::Net::Context::Ptr trusting(
        new Poco::Net::Context(Poco::Net::Context::TLS_CLIENT_USE, params));
    Poco::Net::HTTPSClientSession session("127.0.0.1", (*server)->port(), trusting);
    Poco::Net::HTTPRequest request("GET", "/sign-in", "HTTP/1.1");
    session.sendRequest(request);
    Poco::Net::HTTPResponse response;
    session.receiveResponse(response);
    CHECK(response.getStatus() == 200);
    CHECK(response.get("Strict-Transport-Security", "") == "max-age=31536000");
    CHECK(response.get("Set-Cookie", "").starts_with("__Host-evenhand-before="));
    CHECK(response.get("Set-Cookie", "").find("; Secure") != std::string::npos);
    // Somebody who speaks plain HTTP to it is not answered in any way that could be taken for an answer.
    CHECK(talk((*server)->port(), "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n").find(" 200 ") ==
          std::string::npos);
}

TEST_CASE("a certificate or key that cannot be used is an error that says so", "[web]") {
    const evenhand::tests::TemporaryFolder folder;
    auto settings = free_port();
    settings.certificate = folder.write("c.pem", evenhand::tests::test_certificate).string();
    settings.key = "/nowhere/k.pem";
    CHECK_FALSE(Server::start(settings, evenhand::tests::example_site()).ok());
    settings.key = folder.write("k.pem", "no key").string();
    CHECK_FALSE(Server::start(settings, evenhand::tests::example_site()).ok());
}

TEST_CASE("a server that ends lets go of connections that wait", "[web]") {
    auto server = Server::start(free_port(), evenhand::tests::example_site());
    REQUIRE(server.ok());
    Poco::Net::StreamSocket idle(Poco::Net::SocketAddress("127.0.0.1", (*server)->port()));
    const auto begun = evenhand::base::machine_clock().ticks();
    server = evenhand::base::Error{};
    CHECK(evenhand::base::machine_clock().ticks() - begun < std::chrono::seconds(3));
}

TEST_CASE("what a server shows can be replaced while it runs", "[web]") {
    const auto server = Server::start(free_port(), evenhand::tests::example_site());
    REQUIRE(server.ok());
    const std::string question = "GET /rules HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    CHECK(talk((*server)->port(), question).find("another") == std::string::npos);
    auto other = std::make_shared<evenhand::web::Site>(*evenhand::tests::example_site());
    other->version = "another";
    (*server)->show(std::move(other));
    CHECK(talk((*server)->port(), question).find("another") != std::string::npos);
}
