#include "evenhand/scan/identity.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace evenhand::tests {

TEST_CASE("one page has one address however it is written", "[scan]") {
    const std::string one = "https://www.exampleshire.gov.uk/news/library";
    for (const auto* url :
         {"http://www.exampleshire.gov.uk/news/library", "https://WWW.EXAMPLESHIRE.gov.uk/news/library/",
          "https://www.exampleshire.gov.uk:443/news/library#comments",
          "https://www.exampleshire.gov.uk/news/library?utm_source=x&utm_medium=y",
          "https://www.exampleshire.gov.uk/news/library?fbclid=abc"}) {
        INFO(url);
        CHECK(scan::canonical_address(url) == one);
    }
    CHECK(scan::canonical_address("https://a.example/News") !=
          scan::canonical_address("https://a.example/news"));
    CHECK(scan::canonical_address("https://a.example/n?id=1&utm_id=3&b=2") == "https://a.example/n?id=1&b=2");
    CHECK(scan::canonical_address("https://a.example/n?id=1") !=
          scan::canonical_address("https://a.example/n?id=2"));
    CHECK(scan::canonical_address("https://a.example:8443/n") == "https://a.example:8443/n");
    CHECK(scan::canonical_address("no address") == "no address");
}

TEST_CASE("an item is known again by its guid, else by its address", "[scan]") {
    const auto item = scan::identity_of({"tag:1", "https://a.example/n", "A title"});
    CHECK(scan::same_item(item, scan::identity_of({"tag:1", "https://a.example/moved", "Another title"})));
    CHECK(scan::same_item(item, scan::identity_of({"tag:2", "http://a.example/n/", "A title"})));
    CHECK(scan::same_item(item, scan::identity_of({"", "https://a.example/n", ""})));
    CHECK_FALSE(scan::same_item(item, scan::identity_of({"tag:2", "https://a.example/m", "A title"})));
    CHECK_FALSE(scan::same_item({"", "https://a.example/n"}, {"", "https://a.example/m"}));
    CHECK_FALSE(scan::same_item({}, {}));
}

}  // namespace evenhand::tests
