#include "evenhand/scan/feed.hpp"

#include <catch2/catch.hpp>

using evenhand::scan::parse_feed;

TEST_CASE("a JSON feed is read with its items", "[scan]") {
    const auto feed = parse_feed(R"({
        "version": "https://jsonfeed.org/version/1.1", "title": "News", "language": "en-GB",
        "home_page_url": "https://www.exampleshire.gov.uk/news",
        "items": [{"id": 4, "url": "/news/4", "title": "Bins", "content_html": "<p>Bins</p>",
                   "date_published": "2026-10-26T16:30:00Z", "authors": [{"name": "Waste team"}],
                   "tags": ["waste"], "attachments": [{"url": "https://x/y.pdf"}]},
                  {"id": "5", "content_text": "Words"}]})",
                                 "https://www.exampleshire.gov.uk/feed.json")
                          .value();
    CHECK(feed.format == "json11");
    CHECK(feed.about.title == "News");
    REQUIRE(feed.items.size() == 2);
    CHECK(feed.items[0].id == "4");
    CHECK(feed.items[0].link == "https://www.exampleshire.gov.uk/news/4");
    CHECK(feed.items[0].author == "Waste team");
    CHECK(feed.items[0].published->written == "2026-10-26T16:30:00Z");
    CHECK(feed.items[0].categories == std::vector<std::string>{"waste"});
    CHECK(feed.items[1].content == std::vector<std::string>{"Words"});
}
