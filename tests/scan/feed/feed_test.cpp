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

TEST_CASE("plain words that a document type names are put in, and nothing else of it", "[scan]") {
    const auto title = [](const std::string& type, const std::string& words) {
        const auto feed =
            evenhand::scan::parse_feed("<!DOCTYPE rss [" + type + "]><rss><channel><item><title>" + words +
                                           "</title></item></channel></rss>",
                                       "");
        REQUIRE(feed.ok());
        return feed->items.at(0).title;
    };
    CHECK(title("<!ENTITY council 'Exampleshire'><!ENTITY x \"y\">", "&council; &amp; &x;") ==
          "Exampleshire & y");
    CHECK(title("<!ENTITY a 'b'><!ENTITY c '&a;&a;'>", "&c;").find("bb") == std::string::npos);
    CHECK(title("<!ENTITY f SYSTEM 'file:///etc/passwd'>", "&f;").find("root") == std::string::npos);
    CHECK(title("<!ENTITY m '<b>'>", "&m;").find("<b>") == std::string::npos);
    CHECK(title("<!ENTITY % p 'q'>", "&p;").find('q') == std::string::npos);
    CHECK(title("<!ENTITY long '" + std::string(300, 'z') + "'>", "&long;").find("zz") == std::string::npos);
    std::string many;
    for (int count = 0; count < 5'000; ++count) {
        many += "&w;";
    }
    CHECK(title("<!ENTITY w '" + std::string(200, 'z') + "'>", many).size() < 250'000);
}
