#include "web/guard/addresses.hpp"

#include <catch2/catch.hpp>

using evenhand::web::limited_as;
using evenhand::web::plain_address;

TEST_CASE("an address is written one way", "[web]") {
    CHECK(plain_address("::ffff:192.0.2.1") == "192.0.2.1");
    CHECK(plain_address("192.0.2.1") == "192.0.2.1");
    CHECK(plain_address("::1") == "::1");
    CHECK(plain_address("2001:db8::1") == "2001:db8::1");
    CHECK(plain_address("nonsense") == "nonsense");
}

TEST_CASE("whoever has a network of addresses is limited as one", "[web]") {
    CHECK(limited_as("192.0.2.1") == "192.0.2.1");
    CHECK(limited_as("2001:db8:1:2::1") == "2001:db8:1:2::/64");
    CHECK(limited_as("2001:db8:1:2:ffff::9") == limited_as("2001:db8:1:2::1"));
    CHECK(limited_as("2001:db8:1:3::1") != limited_as("2001:db8:1:2::1"));
    CHECK(limited_as("") == "");
}
