#include "evenhand/scan/sitemap.hpp"

#include <catch2/catch.hpp>

#include <string>

using evenhand::scan::parse_sitemap;

namespace {

const std::string address = "https://www.exampleshire.gov.uk/sitemap.xml";

std::chrono::sys_seconds day(int of_october) {
    using namespace std::chrono;
    return sys_days{year{2026} / 10 / of_october};
}

}  // namespace

TEST_CASE("a sitemap gives its pages with what it says of them", "[scan]") {
    const auto map = parse_sitemap(R"(<?xml version="1.0"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
          <url><loc> https://www.exampleshire.gov.uk/news/1?a=1&amp;b=2 </loc><lastmod>2026-10-26</lastmod>
            <news:news><news:publication_date>2026-10-25</news:publication_date>
              <news:title>Bins</news:title></news:news></url>
          <url><loc>/news/2</loc><lastmod>lately</lastmod></url>
          <url><loc>javascript:alert(1)</loc></url>
        </urlset>)",
                                   address)
                         .value();
    REQUIRE(map.pages.size() == 2);
    CHECK(map.pages[0].link == "https://www.exampleshire.gov.uk/news/1?a=1&b=2");
    CHECK(map.pages[0].changed == day(26));
    CHECK(map.pages[0].published == day(25));
    CHECK(map.pages[0].title == "Bins");
    CHECK(map.pages[1].link == "https://www.exampleshire.gov.uk/news/2");
    CHECK_FALSE(map.pages[1].changed);
    CHECK(map.damaged);
}

TEST_CASE("an index of sitemaps gives the sitemaps", "[scan]") {
    const auto map =
        parse_sitemap("<sitemapindex><sitemap><loc>https://www.exampleshire.gov.uk/news.xml.gz</loc>"
                      "<lastmod>2026-10-26T00:00:00Z</lastmod></sitemap></sitemapindex>",
                      address)
            .value();
    REQUIRE(map.sitemaps.size() == 1);
    CHECK(map.sitemaps[0].changed == day(26));
    CHECK(map.pages.empty());
}

TEST_CASE("plain text with an address a line is a sitemap, other words are none", "[scan]") {
    CHECK(parse_sitemap("https://a.gov.uk/1\r\n\nhttps://a.gov.uk/2\n", "").value().pages.size() == 2);
    for (const auto* const text : {"", "Not found", "https://a.gov.uk/1\nand more", "<html><body/></html>",
                                   "<rss><channel/></rss>", "<urlse"}) {
        INFO(text);
        CHECK_FALSE(parse_sitemap(text, address).ok());
    }
}

TEST_CASE("a sitemap that breaks off is read as far as it goes, one without end up to the limit", "[scan]") {
    const auto cut =
        parse_sitemap("<urlset><url><loc>https://a.gov.uk/1</loc></url><url><loc>https", address).value();
    CHECK(cut.damaged);
    REQUIRE_FALSE(cut.pages.empty());
    CHECK(cut.pages[0].link == "https://a.gov.uk/1");

    std::string many = "<urlset>";
    for (std::size_t entry = 0; entry < evenhand::scan::sitemap_entry_limit + 5; ++entry) {
        many += "<url><loc>https://a.gov.uk/1</loc></url>";
    }
    const auto map = parse_sitemap(many + "</urlset>", address).value();
    CHECK(map.pages.size() == evenhand::scan::sitemap_entry_limit);
    CHECK(map.damaged);
}
