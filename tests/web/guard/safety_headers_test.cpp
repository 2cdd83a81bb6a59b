#include "web/guard/safety_headers.hpp"

#include <catch2/catch.hpp>

#include <map>

using evenhand::web::Connection;
using evenhand::web::safety_headers;

TEST_CASE("no answer allows anything inline, framed, sniffed or from elsewhere", "[web]") {
    const auto list = safety_headers(Connection::plain);
    const std::map<std::string_view, std::string_view> headers(list.begin(), list.end());
    CHECK(headers.size() == list.size());
    const std::string policy(headers.at("Content-Security-Policy"));
    CHECK(policy.starts_with("default-src 'none'; script-src 'self';"));
    CHECK(policy.find("frame-ancestors 'none'") != std::string::npos);
    for (const char* never : {"unsafe", "http", "*", "blob:"}) {
        CHECK(policy.find(never) == std::string::npos);
    }
    CHECK(headers.at("X-Content-Type-Options") == "nosniff");
    CHECK(headers.at("X-Frame-Options") == "DENY");
    CHECK(headers.at("Cross-Origin-Opener-Policy") == "same-origin");
    CHECK(headers.at("Cache-Control") == "no-store");
    CHECK_FALSE(headers.contains("Strict-Transport-Security"));
}

TEST_CASE("over a secure connection the browser is told to stay with it", "[web]") {
    CHECK(safety_headers(Connection::secure).back().first == "Strict-Transport-Security");
}
