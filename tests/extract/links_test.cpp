#include "evenhand/extract/links.hpp"

#include <catch2/catch.hpp>

using evenhand::base::ErrorCode;
using evenhand::extract::links_of;
using evenhand::extract::page_limit;

TEST_CASE("a page tells its feeds and what it leads to", "[extract]") {
    const auto links =
        links_of({"<base href=/a/><link rel='alternate feed' type='application/RSS+xml; charset=x' "
                  "title='News  feed' href=/rss><link rel=alternate type=application/atom+xml "
                  "href=atom><link rel=alternate hreflang=cy href=/cy><link rel=stylesheet "
                  "type=text/css href=/s><link rel=alternate type=application/rss+xml>"
                  "<a href=/news></a><a href=/news>News</a><a href=/news>All the news</a>"
                  "<a href=/b>B</a>",
                  "",
                  "",
                  {},
                  nullptr});
    REQUIRE(links.ok());
    CHECK(links->base == "/a/");
    REQUIRE(links->feeds.size() == 2);
    CHECK(links->feeds[0].href == "/rss");
    CHECK(links->feeds[0].words == "News feed");
    CHECK(links->feeds[1].href == "atom");
    REQUIRE(links->links.size() == 2);
    CHECK(links->links[0].href == "/news");
    CHECK(links->links[0].words == "All the news");
    CHECK(links_of({std::string(page_limit + 1, 'a'), "", "", {}, nullptr}).error().code ==
          ErrorCode::too_large);
}
