#include "scan/fetch/channel.hpp"
#include "support/site/council_site.hpp"
#include "support/site/odd_server.hpp"

#include <catch2/catch.hpp>

using namespace std::chrono_literals;
using evenhand::base::ErrorCode;
using evenhand::base::machine_clock;
using evenhand::base::Result;
using evenhand::scan::Channel;
using evenhand::scan::connect_plain;
using evenhand::scan::Deadline;
using evenhand::scan::IpAddress;
using evenhand::scan::secure;
using evenhand::tests::council_sites;
using evenhand::tests::CouncilSystem;
using evenhand::tests::OddServer;

namespace {

Result<std::unique_ptr<Channel>> secured(std::uint16_t port, const std::string& host,
                                         const std::filesystem::path& authorities, const Deadline& deadline) {
    auto plain = connect_plain(*IpAddress::parse("127.0.0.1"), port, deadline);
    REQUIRE(plain.ok());
    return secure(*std::move(plain), host, authorities, deadline);
}

std::uint16_t secure_port() {
    const std::string origin = council_sites().secure_origin();
    return static_cast<std::uint16_t>(std::stoi(origin.substr(origin.rfind(':') + 1)));
}

}  // namespace

TEST_CASE("a secured channel carries a request and its answer to the end", "[scan]") {
    const Deadline deadline(machine_clock(), 20s);
    const auto channel = secured(secure_port(), "localhost", council_sites().authority(), deadline);
    REQUIRE(channel.ok());
    const std::string request = "GET /news/1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    REQUIRE((*channel)->send(request, deadline).ok());
    std::string came;
    char room[1000];
    for (;;) {
        const auto count = (*channel)->receive(room, deadline);
        REQUIRE(count.ok());
        if (*count == 0) {
            break;
        }
        came.append(room, *count);
    }
    CHECK(came.starts_with("HTTP/1.1 200 OK"));
    CHECK(came.find("</html>") != std::string::npos);
}

TEST_CASE("a certificate is accepted for its own host and from a known authority only", "[scan]") {
    const Deadline deadline(machine_clock(), 20s);
    SECTION("an authority that nobody knows") {
        const auto channel = secured(secure_port(), "localhost", {}, deadline);
        REQUIRE_FALSE(channel.ok());
        CHECK(channel.error().code == ErrorCode::refused);
        CHECK(channel.error().message.find("certificate") != std::string::npos);
    }
    SECTION("a certificate of another host") {
        for (const char* const host : {"www.example.gov.uk", "127.0.0.1", "localhost.example"}) {
            const auto channel = secured(secure_port(), host, council_sites().authority(), deadline);
            REQUIRE_FALSE(channel.ok());
            CHECK(channel.error().code == ErrorCode::refused);
        }
    }
    SECTION("a file of authorities that is none") {
        CHECK_FALSE(secured(secure_port(), "localhost", "/no/such/file.pem", deadline).ok());
    }
}

TEST_CASE("a server that does not speak TLS is an error in time", "[scan]") {
    // The greeting of TLS holds no empty line of HTTP, so that this server waits for more.
    const OddServer server([](const std::string&, OddServer::Line&) {});
    const Deadline deadline(machine_clock(), 300ms);
    CHECK_FALSE(secured(server.port(), "localhost", {}, deadline).ok());
    // nginx answers the greeting in HTTP on its plain ports.
    const std::string plain = council_sites().origin(CouncilSystem::jadu);
    const auto port = static_cast<std::uint16_t>(std::stoi(plain.substr(plain.rfind(':') + 1)));
    const auto channel = secured(port, "localhost", {}, Deadline(machine_clock(), 20s));
    REQUIRE_FALSE(channel.ok());
    CHECK(channel.error().message.starts_with("the connection is not secure"));
}
