#include "scan/watch/listed.hpp"

#include <catch2/catch.hpp>

namespace evenhand::tests {
namespace {

scan::Source source_of(scan::SourceKind kind) {
    scan::Source source;
    source.kind = kind;
    source.url = "https://a.example/source";
    return source;
}

scan::Answer answer_of(const std::string& body) {
    scan::Answer answer;
    answer.outcome = scan::Outcome::fetched;
    answer.final_url = "https://a.example/source";
    answer.body = body;
    return answer;
}

}  // namespace

TEST_CASE("a feed's items come the newest first, each once", "[scan]") {
    const auto listing = scan::read_listing(
        source_of(scan::SourceKind::feed),
        answer_of(
            "<rss version=\"2.0\"><channel><title>n</title>"
            "<item><title>Old &amp; grey</title><link>/old</link><pubDate>Tue, 06 Apr 2027 10:00:00 "
            "+0100</pubDate></item>"
            "<item><title>New</title><link>/new</link><guid>g1</guid><pubDate>Wed, 07 Apr 2027 10:00:00 "
            "+0100</pubDate></item>"
            "<item><title>Again</title><link>http://a.example/old/</link></item>"
            "<item><title>Away</title><link>https://b.example/x</link></item></channel></rss>"));
    REQUIRE(listing.ok());
    REQUIRE(listing->items.size() == 2);
    CHECK(listing->items[0].title == "New");
    CHECK(listing->items[0].guid == "g1");
    CHECK(listing->items[1].link == "https://a.example/old");
    CHECK(listing->items[1].title == "Old & grey");
    CHECK_FALSE(scan::read_listing(source_of(scan::SourceKind::feed), answer_of("<html></html>")).ok());
}

TEST_CASE("a sitemap tells pages, an index further sitemaps", "[scan]") {
    const auto pages = scan::read_listing(
        source_of(scan::SourceKind::sitemap),
        answer_of("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://a.example/"
                  "one</loc><lastmod>2027-04-07</lastmod></url></urlset>"));
    REQUIRE(pages.ok());
    REQUIRE(pages->items.size() == 1);
    CHECK_FALSE(pages->items[0].published);  // when it changed is not when it appeared
    const auto index = scan::read_listing(
        source_of(scan::SourceKind::sitemap),
        answer_of("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                  "<sitemap><loc>https://a.example/1.xml</loc><lastmod>2026-01-01</lastmod></sitemap>"
                  "<sitemap><loc>https://a.example/2.xml</loc><lastmod>2027-01-01</lastmod></sitemap>"
                  "<sitemap><loc>https://b.example/3.xml</loc></sitemap></sitemapindex>"));
    REQUIRE(index.ok());
    CHECK(index->further == std::vector<std::string>{"https://a.example/2.xml", "https://a.example/1.xml"});
}

TEST_CASE("what a news page lists has its day at noon", "[scan]") {
    const auto listing = scan::listing_of(source_of(scan::SourceKind::listing),
                                          {{"https://a.example/old", "Old", base::day_of(2027, 4, 6)},
                                           {"https://b.example/x", "Away", {}},
                                           {"https://a.example/new", "New", base::day_of(2027, 4, 7)}});
    REQUIRE(listing.items.size() == 2);
    CHECK(listing.items[0].title == "New");
    CHECK(listing.items[0].published == base::day_of(2027, 4, 7) + std::chrono::hours{12});
}

TEST_CASE("each kind of source wants its own", "[scan]") {
    CHECK(scan::want_of(scan::SourceKind::feed) == scan::Want::feed);
    CHECK(scan::want_of(scan::SourceKind::sitemap) == scan::Want::sitemap);
    CHECK(scan::want_of(scan::SourceKind::listing) == scan::Want::page);
}

TEST_CASE("a short text from outside can be shown in a line", "[scan]") {
    CHECK(scan::line_of("  Library\r\n opens\t ") == "Library opens");
    CHECK(scan::line_of("pdf\u202egnp.exe") == "pdfgnp.exe");
    CHECK(scan::line_of(std::string("a\0b", 3)) == "a b");
    CHECK(scan::line_of("\xff\xfe").empty());
    CHECK(scan::line_of("Llyfrgell “ŵyl”") == "Llyfrgell “ŵyl”");
    std::string longest;
    while (longest.size() < 3000) {
        longest += "é";
    }
    CHECK(scan::line_of(longest).size() == 1200);
}

}  // namespace evenhand::tests
