#include "scan/watch/addresses.hpp"

#include <catch2/catch.hpp>

namespace evenhand::tests {

TEST_CASE("an address is taken apart as far as items are compared by it", "[scan]") {
    const auto parts = scan::parts_of("HTTP://WWW.Example.org.:8080/News?id=1&p=%41#top");
    REQUIRE(parts);
    CHECK(parts->scheme == "http");
    CHECK(parts->host == "www.example.org");
    CHECK(parts->port == "8080");
    CHECK(parts->path == "/News");
    CHECK(parts->query == "id=1&p=%41");
    CHECK(scan::parts_of("https://example.org:443")->port.empty());
    CHECK(scan::parts_of("https://example.org")->path == "/");
}

TEST_CASE("what is no address of the web has no parts", "[scan]") {
    for (const auto* url : {"", "news", "/news", "mailto:a@example.org", "file:///etc/passwd", "https://",
                            "https://[::1", "http://example.org:99999999/"}) {
        INFO(url);
        CHECK_FALSE(scan::parts_of(url));
    }
}

}  // namespace evenhand::tests
