#include "web/guard/trust.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;
using web::Connection;
using web::Trust;
using web::Way;

namespace {

web::Request forwarded(const std::string& addresses, const std::string& protocol) {
    web::Request request;
    request.headers = web::Fields{{"x-forwarded-for", addresses}, {"x-forwarded-proto", protocol}};
    return request;
}

}  // namespace

TEST_CASE("what a stranger says of others' addresses is not believed", "[web]") {
    auto request = forwarded("203.0.113.9", "https");
    Trust{{}, {}}.fill_in(request, "192.0.2.1", Connection::plain);
    CHECK(request.from == "192.0.2.1");
    CHECK(request.connection == Connection::plain);
    CHECK(request.way == Way::direct);
}

TEST_CASE("a proxy's word is believed up to the first address that is not a proxy", "[web]") {
    struct Row {
        const char* said;
        const char* from;
    };
    const Trust trust{{"10.0.0.1", "10.0.0.2"}, {"a.example"}};
    for (const Row& row : {Row{"203.0.113.9", "203.0.113.9"}, Row{"127.0.0.1, 203.0.113.9", "203.0.113.9"},
                           Row{"127.0.0.1, 203.0.113.9,10.0.0.2", "203.0.113.9"}, Row{"", "10.0.0.1"},
                           Row{"2001:db8::1", "2001:db8::1"}, Row{"203.0.113.9, nonsense", "10.0.0.1"},
                           Row{"10.0.0.2", "10.0.0.2"}}) {
        CAPTURE(row.said);
        auto request = forwarded(row.said, "HTTPS");
        trust.fill_in(request, "10.0.0.1", Connection::plain);
        CHECK(request.from == row.from);
        CHECK(request.connection == Connection::secure);
        CHECK(request.way == Way::by_proxy);
    }
    auto plain = forwarded("203.0.113.9", "http");
    trust.fill_in(plain, "10.0.0.1", Connection::plain);
    CHECK(plain.connection == Connection::plain);
}

TEST_CASE("the service answers to its own names only", "[web]") {
    const Trust here{{}, {}};
    for (const char* own : {"localhost", "LOCALHOST:8080", "127.0.0.1:80", "[::1]:8080", ""}) {
        CHECK(here.knows_host(own));
    }
    for (const char* other : {"rebound.example", "localhost.example", "[::2]", "evenhand.example"}) {
        CHECK_FALSE(here.knows_host(other));
    }
    const Trust named{{"10.0.0.1"}, {"evenhand.example"}};
    CHECK(named.knows_host("Evenhand.example:443"));
    CHECK_FALSE(named.knows_host("localhost"));
    CHECK_FALSE(named.knows_host("127.0.0.1"));
}
