#include "evenhand/scan/robots.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <string>

using evenhand::scan::Robots;
using std::chrono::milliseconds;

namespace {

bool allowed(const std::string& file, const std::string& url, const std::string& token = "evenhand") {
    return Robots::parse(file).allows(token, url);
}

}  // namespace

TEST_CASE("what a robots.txt forbids is forbidden, the rest is allowed", "[scan]") {
    struct Row {
        std::string file;
        std::string url;
        bool allowed;
    };
    const std::string all = "User-agent: *\n";
    const Row rows[] = {
        {"", "/news", true},
        {all + "Disallow:\n", "/news", true},
        {all + "Disallow: /\n", "/news", false},
        {all + "Disallow: /private\n", "/private-matters", false},
        {all + "Disallow: /private/\n", "/private", true},
        // The longest rule decides, an equally long one allows.
        {all + "Disallow: /news\nAllow: /news/2026\n", "/news/2026/library", true},
        {all + "Allow: /news\nDisallow: /news/2026\n", "/news/2026/library", false},
        {all + "Disallow: /news\nAllow: /news\n", "/news", true},
        // Stars and ends.
        {all + "Disallow: /*?page=\n", "/news?page=2", false},
        {all + "Disallow: /*?page=\n", "/news?year=2026", true},
        {all + "Disallow: /*.pdf$\n", "/minutes.pdf", false},
        {all + "Disallow: /*.pdf$\n", "/minutes.pdf?download", true},
        {all + "Disallow: /a*b*c\n", "/a-x-b-y-c-z", false},
        {all + "Disallow: /a*b*c$\n", "/a-b-c-c", false},
        {all + "Disallow: /a*b*c$\n", "/a-c-b", true},
        // Escapes in the file: either way of writing them, in either case.
        {all + "Disallow: /caf%C3%A9\n", "/caf%c3%a9", false},
        {all + "Disallow: /caf\xc3\xa9\n", "/caf%c3%a9", false},
        // Letters of paths have their case; the fragment is no part of them.
        {all + "Disallow: /News\n", "/news", true},
        {all + "Disallow: /news\n", "https://www.exampleshire.gov.uk/news#top", false},
        {all + "Disallow: /$\n", "https://www.exampleshire.gov.uk", false},
        {all + "Disallow: /$\n", "https://www.exampleshire.gov.uk/news", true},
        // As people write it.
        {"\xef\xbb\xbfuser-agent:*\r\n  DISALLOW : /x  # not this\r\n", "/x/y", false},
        {"User-agent: *\rDisallow: /x\r", "/x", false},
        {"user-agent *\ndisallow /x\n", "/x", false},
        {all + "Disalow: /x\n", "/x", false},
        {all + "Noindex: /x\nno rule at all\n", "/x", true},
        {"Disallow: /x\n" + all + "Disallow: /y\n", "/x", true},
    };
    for (const Row& row : rows) {
        INFO(row.file << " -> " << row.url);
        CHECK(allowed(row.file, row.url) == row.allowed);
    }
}

TEST_CASE("a robot reads the groups of its own name together, else those of everybody", "[scan]") {
    const std::string file = "User-agent: *\nDisallow: /a\n\n"
                             "User-agent: Evenhand/1.0\nUser-agent: other\nDisallow: /b\n\n"
                             "User-agent: third\nDisallow: /c\n\n"
                             "User-agent: EVENHAND\nDisallow: /d\n";
    CHECK(allowed(file, "/a"));
    CHECK_FALSE(allowed(file, "/b"));
    CHECK(allowed(file, "/c"));
    CHECK_FALSE(allowed(file, "/d"));
    CHECK_FALSE(allowed(file, "/a", "somebody"));
    CHECK(allowed(file, "/d", "somebody"));
    CHECK(allowed(file, "/d", "Evenhandbot"));
    SECTION("a group of its own without rules allows everything") {
        CHECK(allowed("User-agent: *\nDisallow: /\n\nUser-agent: evenhand\n", "/a"));
    }
    SECTION("lines that are no rules do not part the names of a group") {
        CHECK_FALSE(allowed("User-agent: evenhand\nSitemap: /map.xml\nUser-agent: x\nDisallow: /\n", "/a"));
    }
}

TEST_CASE("delays and sitemaps are told", "[scan]") {
    const auto robots = Robots::parse("Sitemap: https://www.exampleshire.gov.uk/sitemap.xml\n"
                                      "User-agent: *\nCrawl-delay: 2.5\n"
                                      "User-agent: evenhand\nCrawl-delay: 10\nDisallow: /x\nCrawl-delay: 4\n"
                                      "Sitemap: /news-sitemap.xml # second\n");
    CHECK(robots.crawl_delay("somebody") == milliseconds{2500});
    CHECK(robots.crawl_delay("Evenhand") == milliseconds{10'000});
    CHECK(robots.sitemaps() ==
          std::vector<std::string>{"https://www.exampleshire.gov.uk/sitemap.xml", "/news-sitemap.xml"});
    for (const auto* const word : {"soon", "-1", "1e99", "nan", ""}) {
        INFO(word);
        CHECK_FALSE(Robots::parse("User-agent: *\nCrawl-delay: " + std::string(word)).crawl_delay("x"));
    }
}

TEST_CASE("robots.txt itself may be fetched whatever it says", "[scan]") {
    const auto robots = Robots::parse("User-agent: *\nDisallow: /\n");
    CHECK(robots.allows("evenhand", "/robots.txt"));
    CHECK(robots.allows("evenhand", "https://www.example.gov.uk/robots.txt"));
    CHECK_FALSE(robots.allows("evenhand", "/robots.txt2"));
}

TEST_CASE("no file allows everything, an unknown one nothing", "[scan]") {
    CHECK(Robots::all_allowed().allows("evenhand", "/news"));
    CHECK_FALSE(Robots::none_allowed().allows("evenhand", "/news"));
}

TEST_CASE("any bytes are read, in time that many stars do not explode", "[scan]") {
    std::mt19937 random(7);
    const std::string alphabet = "aA:*$#%\n\r \t\xff/-?ui";
    for (int round = 0; round < 500; ++round) {
        std::string bytes = "user-agent: *\ndisallow: ";
        for (int length = 0; length < 60; ++length) {
            bytes += alphabet[random() % alphabet.size()];
        }
        const auto robots = Robots::parse(bytes);
        CHECK(robots.allows("a", bytes) == Robots::parse(bytes + "\n#").allows("A/2", bytes + "#x"));
    }
    std::string stars = "User-agent: *\nDisallow: /";
    for (int count = 0; count < 1000; ++count) {
        stars += "a*";
    }
    CHECK(allowed(stars + "b$\n", "/" + std::string(20'000, 'a')));
}
