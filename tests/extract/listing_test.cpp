#include "evenhand/extract/links.hpp"
#include "support/council_pages.hpp"

#include <catch2/catch.hpp>

using evenhand::base::day_of;
using evenhand::extract::listing_of;
using evenhand::extract::ListingPage;

namespace {

ListingPage listing(const std::string& html) {
    const auto found = listing_of({html, "", "", day_of(2027, 4, 7), nullptr});
    REQUIRE(found.ok());
    return *found;
}

std::string shown(const ListingPage& found) {
    std::string out;
    for (const auto& article : found.articles) {
        out += article.link.href + (article.day ? "=" + evenhand::base::iso(*article.day) : "") + " ";
    }
    return out;
}

constexpr const char* menu =
    "<header><nav><ul><li><a href=/tax>Pay your council tax bill</a><li><a href=/bins>Bin collection days "
    "and "
    "recycling</a><li><a href=/jobs>Jobs and careers at the council</a></ul></nav></header>";
constexpr const char* foot = "<footer><ul><li><a href=/x>Accessibility statement of this site</a><li><a "
                             "href=/y>Privacy and cookies of this "
                             "site</a><li><a href=/z>Terms and conditions of this site</a></ul></footer>";

}  // namespace

TEST_CASE("a page of news lists its articles and not its menus", "[extract]") {
    const std::string page =
        std::string(menu) +
        "<main><h1>News</h1><div class=hero><h2><a href=/news/bridge>Bridge to be painted this "
        "spring</a></h2><p>9 "
        "April 2024</p></div><ul><li><a href=/news/library><img></a><h3><a href=/news/library>Library opens "
        "on "
        "Saturdays</a></h3><p>2 April 2024</p><p>Words. <a href=/news/library>Read more</a></p><li><h3><a "
        "href=/news/cycle>Residents asked about cycle parking</a></h3><p>28 March 2024</p><li><h3><a "
        "href=/news/play>New play area takes shape</a></h3><p>20 March 2024</p></ul><a "
        "href='/news?page=2'>Next page</a></main>" +
        foot;
    const ListingPage found = listing(page);
    CHECK(shown(found) ==
          "/news/bridge=2024-04-09 /news/library=2024-04-02 /news/cycle=2024-03-28 /news/play=2024-03-20 ");
    REQUIRE(found.articles.size() == 4);
    CHECK(found.articles[1].link.words == "Library opens on Saturdays");
    REQUIRE(found.further.size() == 1);
    CHECK(found.further[0].href == "/news?page=2");
}

TEST_CASE("a list without dates is read, and a short one only with dates", "[extract]") {
    const std::string plain =
        "<main><ul><li><a href=/news/1>Bridge to be painted</a><li><a href=/news/2>Library opens "
        "on Saturdays</a><li><a href=/news/3>Cycle parking for all</a></ul></main>";
    CHECK(shown(listing(menu + plain)) == "/news/1 /news/2 /news/3 ");
    const std::string two =
        "<main><ul><li><a href=/news/1>Bridge to be painted</a><li><a href=/news/2>Library opens "
        "on Saturdays</a></ul></main>";
    CHECK(listing(menu + two).articles.empty());
    const std::string dated = "<main><ul><li><a href=/news/1>Bridge to be painted</a> <span>9 April "
                              "2024</span><li><a href=/news/2>Library "
                              "opens on Saturdays</a> <span>8 April 2024</span></ul></main>";
    CHECK(shown(listing(dated)) == "/news/1=2024-04-09 /news/2=2024-04-08 ");
    CHECK(listing("<p>Nothing here.</p>").articles.empty());
    CHECK(listing("").articles.empty());
}

TEST_CASE("of two lists the dated one is the news", "[extract]") {
    const std::string services =
        "<div><ul><li><a href=/s/1>Apply for a parking permit near your home</a><li><a "
        "href=/s/2>Report a missed collection of your bins</a><li><a href=/s/3>Find a school "
        "place for your child</a></ul></div>";
    const std::string news =
        "<section><article><h3><a href=/news/1>Bridge to be painted</a></h3><time "
        "datetime=2024-04-09>9 April</time></article><article><h3><a href=/news/2>Library open "
        "again</a></h3><time datetime=2024-04-08>8 April</time></article><article><h3><a "
        "href=/news/3>Cycle parking</a></h3><time datetime=2024-04-07>7 "
        "April</time></article></section>";
    CHECK(shown(listing(services + news)) == "/news/1=2024-04-09 /news/2=2024-04-08 /news/3=2024-04-07 ");
}

TEST_CASE("a page of thousands of lists is read as soon as any other", "[extract]") {
    // Each link is made otherwise, so that each is a list of its own.
    std::string page;
    const char* const tags[] = {"b", "i", "em", "u", "s", "tt", "big", "small"};
    for (int at = 0; at < 5'000; ++at) {
        std::string open;
        std::string close;
        for (int bits = at; bits > 0; bits /= 8) {
            open += std::string("<") + tags[bits % 8] + ">";
            close = std::string("</") + tags[bits % 8] + ">" + close;
        }
        page += "<p>" + open + "<a href=/" + std::to_string(at % 7) + "/" + std::to_string(at) +
                ">Something that the council tells</a>" + close;
    }
    CHECK(listing(page).articles.size() < 5'000);
    CHECK(listing("<ul>" + std::string(4'000, ' ') + page).further.empty());
}
