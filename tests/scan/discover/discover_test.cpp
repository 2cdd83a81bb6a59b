#include "evenhand/scan/discover.hpp"
#include "evenhand/scan/web_fetcher.hpp"
#include "support/made_pages.hpp"
#include "support/site/council_site.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace std::chrono_literals;
using evenhand::base::day_of;
using evenhand::base::iso;
using evenhand::base::machine_clock;
using evenhand::scan::discover;
using evenhand::scan::Discovery;
using evenhand::scan::FetchSettings;
using evenhand::scan::open_fetcher;
using evenhand::scan::SourceKind;
using evenhand::tests::council_sites;
using evenhand::tests::CouncilSystem;
using evenhand::tests::MadePages;

namespace {

const auto today = day_of(2027, 4, 7);
const std::string site = "https://www.example.gov.uk";

std::string shown(const Discovery& found, const std::string& origin) {
    std::string out;
    for (const auto& source : found.sources) {
        out += std::string(word(source.kind)) + " " + source.url.substr(origin.size()) + " " +
               std::to_string(source.items) + " " + (source.newest ? iso(*source.newest) : "none") + "\n";
    }
    return out;
}

std::string feed(const std::string& day) {
    return "<rss version='2.0'><channel><title>News of the council</title><item><title>One</title><pubDate>" +
           day + "</pubDate></item></channel></rss>";
}

}  // namespace

TEST_CASE("the news of five councils' websites is found from their home pages", "[scan]") {
    struct Row {
        CouncilSystem system;
        const char* sources;
    };
    // The newest of sixty pages is of 25 November 2026.
    const Row rows[] = {
        {CouncilSystem::local_gov_drupal,
         "feed /news/1/feed.rss 10 2026-11-25\nlisting /news 10 2026-11-25\n"},
        {CouncilSystem::jadu, "feed /rss/news 20 2026-11-25\nlisting /news 10 2026-11-25\n"},
        {CouncilSystem::umbraco, "listing /news 10 2026-11-25\nsitemap /site-map.xml 60 2026-11-25\n"},
        {CouncilSystem::goss, "listing /news 10 none\n"},
        {CouncilSystem::word_press,
         "feed /feed/ 10 2026-11-25\nlisting /news 10 2026-11-25\nsitemap /sitemap.xml 60 2026-11-25\n"},
    };
    auto& sites = council_sites();
    for (const Row& row : rows) {
        const std::string origin = sites.origin(row.system);
        CAPTURE(static_cast<int>(row.system));
        FetchSettings settings;
        settings.internal_hosts = {"127.0.0.1"};
        settings.ports = sites.ports();
        settings.gap = 0ms;
        const auto fetcher = open_fetcher(settings, machine_clock());
        const auto found = discover(*fetcher, origin, {today});
        REQUIRE(found.ok());
        CHECK(shown(*found, origin) == row.sources);
        CHECK(found->unseen.empty());
        CHECK(found->requests <= 22);
    }
}

TEST_CASE("what is found says what to know of it before it is confirmed", "[scan]") {
    MadePages pages(
        {{site + "/",
          "<link rel=alternate type=application/rss+xml href=/events.rss><a href=/whats-new>News</a>"},
         {site + "/events.rss", feed("Sat, 01 May 2027 09:00:00 GMT")},
         {site + "/whats-new", "<ul><li><a href=/news/1>Bridge to be painted</a><li><a href=/news/2>Library "
                               "opens again</a><li><a href=/news/3>Cycle parking for all</a></ul>"}});
    const auto found = discover(pages, site, {today});
    REQUIRE(found.ok());
    REQUIRE(found->sources.size() == 2);
    CHECK(found->sources[0].title == "News of the council");
    CHECK(found->sources[0].remark == "it tells of days to come, as a feed of events does");
    CHECK(found->sources[1].kind == SourceKind::listing);
    CHECK(found->sources[1].remark == "it shows no dates: each page must be opened for its own");
    CHECK(found->sources[1].how == "linked as news from https://www.example.gov.uk/");
}

TEST_CASE("what points to a source and leads to none is told", "[scan]") {
    MadePages pages(
        {{site + "/", "<link rel=alternate type=application/rss+xml href=/rss><link rel=alternate "
                      "type=application/rss+xml href=/broken><a href=/news>News</a>"},
         {site + "/rss", "<!DOCTYPE html><title>Sorry</title>"},
         {site + "/broken", "fails"},
         {site + "/news", "<div id=app></div><script src=/app.js></script>"},
         {site + "/robots.txt", "Sitemap: https://www.example.gov.uk/map.xml\n"}});
    const auto found = discover(pages, site, {today});
    REQUIRE(found.ok());
    CHECK(found->sources.empty());
    std::string unseen;
    for (const auto& one : found->unseen) {
        unseen += one.url.substr(site.size()) + ": " + one.why + "\n";
    }
    CHECK(unseen ==
          "/rss: what is there is no feed\n/broken: the server broke off\n/news: its HTML lists no news: a "
          "script may fill it in, or it leads on to the news\n/map.xml: the page is not there (404)\n");
}

TEST_CASE("a search asks for no more than it may, and needs a home page", "[scan]") {
    MadePages pages({{site + "/", "<a href=/news>News</a>"}});
    const auto found = discover(pages, site, {today, 5});
    REQUIRE(found.ok());
    CHECK(found->requests == 5);
    CHECK(pages.asked.size() == 5);
    MadePages none({});
    CHECK_FALSE(discover(none, site, {today}).ok());
}

TEST_CASE("an index of sitemaps is read through its sitemaps", "[scan]") {
    MadePages pages({{site + "/", "<p>Welcome"},
                     {site + "/sitemap.xml", "<sitemapindex><sitemap><loc>" + site +
                                                 "/a.xml</loc></sitemap><sitemap><loc>" + site +
                                                 "/b.xml</loc></sitemap></sitemapindex>"},
                     {site + "/a.xml", "<urlset><url><loc>" + site +
                                           "/news/1</loc><lastmod>2027-03-01</lastmod></url></urlset>"},
                     {site + "/b.xml", "<urlset><url><loc>" + site + "/tax</loc></url></urlset>"}});
    const auto found = discover(pages, site, {today});
    REQUIRE(found.ok());
    CHECK(shown(*found, site) == "sitemap /sitemap.xml 2 2027-03-01\n");
    CHECK(found->sources.at(0).remark == "1 of its pages have an address that speaks of news");
}
