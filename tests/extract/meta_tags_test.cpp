#include "extract/meta_tags.hpp"

#include <catch2/catch.hpp>

using evenhand::extract::MetaTags;
using evenhand::extract::Page;

TEST_CASE("metadata are found by any of their names, in the order asked for", "[extract]") {
    const Page page(
        "<meta name=DC.Date content=' 2024 '><meta property='og:title' content='A &amp; B'>"
        "<meta itemprop=author content=Ann><meta name=author content=Bob><meta name=empty content=' '>");
    const MetaTags meta(page);
    CHECK(meta.value("dc.date") == "2024");
    CHECK(meta.value("twitter:title|og:title") == "A & B");
    CHECK(meta.value("empty|missing").empty());
    CHECK(meta.values("author") == std::vector<std::string>{"Ann", "Bob"});
}
