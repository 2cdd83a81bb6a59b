#include "scan/fetch/asking.hpp"
#include "support/site/odd_server.hpp"

#include <catch2/catch.hpp>

using evenhand::base::Error;
using evenhand::base::ErrorCode;
using evenhand::base::machine_clock;
using evenhand::base::Result;
using evenhand::scan::Asking;
using evenhand::scan::Channel;
using evenhand::scan::Deadline;
using evenhand::scan::FetchSettings;
using evenhand::scan::IpAddress;
using evenhand::scan::machine_network;
using evenhand::scan::Network;
using evenhand::scan::WebAddress;
using evenhand::tests::answer;
using evenhand::tests::OddServer;

namespace {

/// A network on which every name leads to the addresses, and that notes where connections go to.
struct MadeNetwork {
    std::vector<std::string> leads_to;
    std::vector<std::string> asked_names;
    std::vector<std::string> connected;

    Network network() {
        return {[this](const std::string& host) -> Result<std::vector<IpAddress>> {
                    asked_names.push_back(host);
                    std::vector<IpAddress> addresses;
                    for (const auto& text : leads_to) {
                        addresses.push_back(*IpAddress::parse(text));
                    }
                    return addresses;
                },
                [this](const IpAddress& address, std::uint16_t port,
                       const Deadline&) -> Result<std::unique_ptr<Channel>> {
                    connected.push_back(address.text() + " " + std::to_string(port));
                    return Error{ErrorCode::unreadable, "nobody there", "", {}};
                }};
    }
};

Result<evenhand::scan::Response> ask(const Asking& asking, const std::string& url) {
    const auto address = WebAddress::parse(url);
    REQUIRE(address.ok());
    return asking.ask({*address, "*/*", {}, 1000});
}

}  // namespace

TEST_CASE("a name is resolved once, and only what was judged is connected to", "[scan]") {
    const FetchSettings settings;
    MadeNetwork made;
    const Asking asking(settings, made.network(), machine_clock());
    SECTION("a public address") {
        made.leads_to = {"2001:db8::1", "198.41.0.4", "10.0.0.1", "2a00:1450::1"};
        const auto answered = ask(asking, "http://www.example.gov.uk/");
        CHECK(answered.error().message == "nobody there");
        CHECK(made.asked_names == std::vector<std::string>{"www.example.gov.uk"});
        CHECK(made.connected == std::vector<std::string>{"198.41.0.4 80", "2a00:1450::1 80"});
    }
    SECTION("an address of an inner network") {
        made.leads_to = {"10.0.0.1"};
        const auto answered = ask(asking, "http://www.example.gov.uk/");
        REQUIRE_FALSE(answered.ok());
        CHECK(answered.error().code == ErrorCode::refused);
        CHECK(answered.error().message.find("10.0.0.1 (a private network)") != std::string::npos);
        CHECK(made.connected.empty());
    }
    SECTION("a port that nobody named") {
        made.leads_to = {"198.41.0.4"};
        CHECK(ask(asking, "http://www.example.gov.uk:8080/").error().code == ErrorCode::refused);
        CHECK(ask(asking, "http://www.example.gov.uk:22/").error().code == ErrorCode::refused);
        CHECK(made.asked_names.empty());
    }
}

TEST_CASE("however this machine is written, it is not asked", "[scan]") {
    const FetchSettings settings;
    const Asking asking(settings, machine_network(), machine_clock());
    for (const char* const host : {"localhost", "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0.0.0.0",
                                   "[::1]", "[::ffff:127.0.0.1]", "0177.0.0.1"}) {
        CAPTURE(host);
        const auto answered = ask(asking, std::string("http://") + host + "/");
        REQUIRE_FALSE(answered.ok());
        const bool safe =
            answered.error().code == ErrorCode::refused || answered.error().code == ErrorCode::not_found;
        CHECK(safe);
    }
}

TEST_CASE("a host that is allowed by name may be an inner one, and no other", "[scan]") {
    OddServer server([](const std::string&, OddServer::Line& line) { line.send(answer(200, "", "hello")); });
    FetchSettings settings;
    settings.internal_hosts = {"127.0.0.1"};
    settings.ports = {server.port()};
    settings.contact = "https://www.example.gov.uk/press\r\nX-Injected: yes";
    const Asking asking(settings, machine_network(), machine_clock());
    const auto answered = ask(asking, server.origin() + "/a?b=c#d");
    REQUIRE(answered.ok());
    CHECK(answered->body == "hello");
    CHECK_FALSE(ask(asking, "http://localhost:" + std::to_string(server.port()) + "/").ok());
    const std::string request = server.requests().at(0);
    CHECK(request.starts_with("GET /a?b=c HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(server.port()) +
                              "\r\n"));
    CHECK(request.find("\r\nUser-Agent: Evenhand (+https://www.example.gov.uk/press") != std::string::npos);
    CHECK(request.find("\r\nX-Injected") == std::string::npos);
    CHECK(request.find("\r\nConnection: close\r\n") != std::string::npos);
}

TEST_CASE("what a server said of a page is given back, without what could be another field", "[scan]") {
    OddServer server([](const std::string&, OddServer::Line& line) { line.send(answer(304, "", "")); });
    FetchSettings settings;
    settings.internal_hosts = {"127.0.0.1"};
    settings.ports = {server.port()};
    const Asking asking(settings, machine_network(), machine_clock());
    const auto address = WebAddress::parse(server.origin() + "/");
    CHECK(asking.ask({*address, "*/*", {"W/\"1\"\r\nX-Injected: yes", "Wed, 07 Apr 2027 12:00:00 GMT"}, 10})
              .ok());
    const std::string request = server.requests().at(0);
    CHECK(request.find("\r\nIf-None-Match: W/\"1\"X-Injected: yes\r\n") != std::string::npos);
    CHECK(request.find("\r\nIf-Modified-Since: Wed, 07 Apr 2027 12:00:00 GMT\r\n") != std::string::npos);
}
