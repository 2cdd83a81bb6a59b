#include "evenhand/scan/feed.hpp"

#include <catch2/catch.hpp>

#include <string>

using evenhand::base::ErrorCode;
using evenhand::scan::parse_feed;

TEST_CASE("a page that is served where a feed should be is refused", "[scan]") {
    for (const std::string text : {"", "   ", "<!DOCTYPE html><html><body>Just a moment...</body></html>",
                                   "{\"error\": \"not found\"}", "{", "Not found", "<svg xmlns='x'/>"}) {
        INFO(text);
        const auto feed = parse_feed(text, "");
        REQUIRE_FALSE(feed.ok());
        CHECK(feed.error().code == ErrorCode::malformed);
    }
}
