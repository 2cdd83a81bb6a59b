#include "scan/fetch/address_guard.hpp"

#include <catch2/catch.hpp>

using evenhand::scan::IpAddress;
using evenhand::scan::special_purpose;

TEST_CASE("no address of a special-purpose range is public, from its first to its last", "[scan]") {
    const char* const refused[] = {
        "0.0.0.0", "0.255.255.255", "10.0.0.0", "10.255.255.255", "100.64.0.0", "100.127.255.255",
        "127.0.0.1", "127.255.255.255", "169.254.0.0", "169.254.169.254", "169.254.255.255", "172.16.0.0",
        "172.31.255.255", "192.0.0.0", "192.0.0.170", "192.0.0.255", "192.0.2.0", "192.0.2.255",
        "192.31.196.1", "192.52.193.1", "192.88.99.1", "192.168.0.0", "192.168.255.255", "192.175.48.1",
        "198.18.0.0", "198.19.255.255", "198.51.100.7", "203.0.113.255", "224.0.0.1", "239.255.255.255",
        "240.0.0.1", "255.255.255.255",
        // Version 6, with the forms in which an address of version 4 hides.
        "::", "::1", "::127.0.0.1", "::8.8.8.8", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:8.8.8.8",
        "::ffff:0:127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1", "100:0:0:1::1", "2001::1",
        "2001:0:7f00:1::", "2001:2::1", "2001:10::1", "2001:1ff:ffff::1", "2001:db8::1", "2001:db8:ffff::1",
        "2002:7f00:1::1", "2002:808:808::1", "3fff::1", "3fff:fff::1", "5f00::1", "fc00::1", "fdff::1",
        "fe80::1", "febf::1", "fec0::1", "ff02::1", "4000::1", "1fff::1"};
    for (const char* const text : refused) {
        CAPTURE(text);
        const auto address = IpAddress::parse(text);
        REQUIRE(address);
        CHECK(special_purpose(*address));
    }
}

TEST_CASE("the neighbours of special-purpose ranges are public", "[scan]") {
    const char* const allowed[] = {
        "1.0.0.0",         "9.255.255.255", "11.0.0.0",        "100.63.255.255",   "100.128.0.0",
        "126.255.255.255", "128.0.0.0",     "169.253.255.255", "169.255.0.0",      "172.15.255.255",
        "172.32.0.0",      "192.0.1.0",     "192.0.3.0",       "192.167.255.255",  "192.169.0.0",
        "198.17.255.255",  "198.20.0.0",    "198.51.99.255",   "203.0.112.255",    "203.0.114.0",
        "223.255.255.255", "2000::1",       "2001:200::1",     "2001:db7:ffff::1", "2001:db9::1",
        "2003::1",         "2606:4700::1",  "2a00:1450::1",    "3ffe::1",          "3fff:1000::1"};
    for (const char* const text : allowed) {
        CAPTURE(text);
        const auto address = IpAddress::parse(text);
        REQUIRE(address);
        CHECK_FALSE(special_purpose(*address));
    }
}

TEST_CASE("an address is read and written in its usual form only", "[scan]") {
    CHECK(IpAddress::parse("192.0.2.1")->text() == "192.0.2.1");
    CHECK(IpAddress::parse("2001:DB8:0::1")->text() == "2001:db8::1");
    for (const char* const text :
         {"", "127.1", "2130706433", "0x7f000001", "1.2.3.4.5", "fe80::1%eth0", "a"}) {
        CAPTURE(text);
        CHECK_FALSE(IpAddress::parse(text));
    }
}
