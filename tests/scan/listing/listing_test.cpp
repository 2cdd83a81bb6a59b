#include "evenhand/scan/listing.hpp"
#include "evenhand/scan/web_fetcher.hpp"
#include "support/made_pages.hpp"
#include "support/site/council_site.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace std::chrono_literals;
using evenhand::base::day_of;
using evenhand::base::machine_clock;
using evenhand::scan::Ask;
using evenhand::scan::FetchSettings;
using evenhand::scan::open_fetcher;
using evenhand::scan::Outcome;
using evenhand::scan::read_news_listing;
using evenhand::scan::walk_listing;
using evenhand::scan::Want;
using evenhand::tests::council_sites;
using evenhand::tests::CouncilSystem;
using evenhand::tests::MadePages;
using evenhand::tests::pages_of;
using evenhand::tests::pages_of_site;

namespace {

const auto today = day_of(2027, 4, 7);

/// A page with three entries from `first` on and links to further pages.
std::string page(int first, const std::vector<std::string>& further) {
    std::string out = "<main><ul>";
    for (int at = first; at < first + 3; ++at) {
        const std::string number = std::to_string(at);
        out += "<li><a href=/news/" + number + ">News item of the council, " + number + "</a>";
    }
    out += "</ul></main><nav>";
    for (const std::string& url : further) {
        out += "<a rel=next href='" + url + "'>Next</a>";
    }
    return out;
}

const std::string site = "https://www.example.gov.uk";

}  // namespace

TEST_CASE("the links of a listing are absolute, of the web, and none is the page itself", "[scan]") {
    const std::string html =
        "<base href=/sub/><ul><li><a href=one>Bridge to be painted</a><li><a href='/two#part'>Library opens "
        "again</a><li><a href='https://www.example.gov.uk/two'>Library opens again soon</a><li><a "
        "href='ftp://a/'>Old files of the council</a><li><a href='https://media.example/3'>Cycle parking for "
        "all</a><li><a href='/news'>All of the news here</a></ul><a rel=next href='?page=2'>Next</a><a "
        "rel=next "
        "href='https://other.example/?page=2'>Next</a>";
    const auto listing = read_news_listing(html, "text/html", site + "/news", today);
    REQUIRE(listing.ok());
    std::string links;
    for (const auto& item : listing->items) {
        links += item.link + " ";
    }
    CHECK(links == site + "/sub/one " + site + "/two https://media.example/3 ");
    CHECK(listing->further == std::vector<std::string>{site + "/sub/?page=2"});
    CHECK_FALSE(read_news_listing(html, "text/html", "news", today).ok());
}

TEST_CASE("a listing is walked to its end, a step at a time", "[scan]") {
    const Ask first{site + "/news", Want::page, {"\"1\"", ""}};
    SECTION("to the last page") {
        MadePages fetcher({{site + "/news", page(1, {"?page=2", "?page=3"})},
                           {site + "/news?page=2", page(4, {"?page=3"})},
                           {site + "/news?page=3", page(7, {"?page=4"})}});
        const auto walk = walk_listing(fetcher, first, 10, today);
        CHECK(walk.items.size() == 9);
        CHECK(walk.pages == 3);
        CHECK(walk.whole);
        CHECK(fetcher.asked.size() == 4);
    }
    SECTION("where each page leads to one more with the same entries") {
        MadePages fetcher(
            {{site + "/news", page(1, {"?page=2"})}, {site + "/news?page=2", page(1, {"?page=3"})}});
        const auto walk = walk_listing(fetcher, first, 10, today);
        CHECK(walk.items.size() == 3);
        CHECK(walk.whole);
        CHECK(fetcher.asked.size() == 2);
    }
    SECTION("to as many pages as may be asked for") {
        MadePages fetcher(
            {{site + "/news", page(1, {"?page=2"})}, {site + "/news?page=2", page(4, {"?page=3"})}});
        const auto walk = walk_listing(fetcher, first, 1, today);
        CHECK(walk.items.size() == 3);
        CHECK_FALSE(walk.whole);
        CHECK_FALSE(walk.why.empty());
    }
    SECTION("where one fails on the way") {
        MadePages fetcher({{site + "/news", page(1, {"?page=2"})}, {site + "/news?page=2", "fails"}});
        const auto walk = walk_listing(fetcher, first, 10, today);
        CHECK(walk.items.size() == 3);
        CHECK_FALSE(walk.whole);
        CHECK(walk.why.find("broke off") != std::string::npos);
    }
    SECTION("where there is no first page") {
        MadePages fetcher({});
        const auto walk = walk_listing(fetcher, first, 10, today);
        CHECK(walk.first.outcome == Outcome::missing);
        CHECK(walk.items.empty());
        CHECK_FALSE(walk.whole);
    }
}

TEST_CASE("all sixty pages of five councils' websites are found by their listings", "[scan]") {
    auto& sites = council_sites();
    for (const auto system : {CouncilSystem::local_gov_drupal, CouncilSystem::jadu, CouncilSystem::umbraco,
                              CouncilSystem::goss, CouncilSystem::word_press}) {
        const std::string origin = sites.origin(system);
        CAPTURE(origin, static_cast<int>(system));
        FetchSettings settings;
        settings.internal_hosts = {"127.0.0.1"};
        settings.ports = sites.ports();
        settings.gap = 0ms;
        const auto fetcher = open_fetcher(settings, machine_clock());
        auto walk = walk_listing(*fetcher, {origin + "/news", Want::page, {}}, 20, today);
        CHECK(walk.why.empty());
        CHECK(walk.whole);
        REQUIRE(walk.items.size() == pages_of_site);
        const auto pages = pages_of(system, pages_of_site);
        for (std::size_t at = 0; at < pages_of_site; ++at) {
            const auto& item = walk.items[at];
            const std::size_t number = pages_of_site - 1 - at;
            CHECK(item.link == origin + "/news/" + std::to_string(number));
            CHECK(item.title == pages[number].title);
            const bool told = system != CouncilSystem::goss;
            CHECK(item.day == (told ? std::optional(pages[number].published) : std::nullopt));
        }
    }
}
