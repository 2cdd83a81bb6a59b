#include "scan/discover/clues.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using evenhand::extract::PageLinks;
using evenhand::scan::Clue;
using evenhand::scan::feed_clues;
using evenhand::scan::is_about_news;
using evenhand::scan::news_clues;
using evenhand::scan::usual_places;
using evenhand::scan::WebAddress;

namespace {

const WebAddress home = *WebAddress::parse("https://www.example.gov.uk/");

std::string urls(const std::vector<Clue>& clues) {
    std::string out;
    for (const Clue& clue : clues) {
        out += clue.url.substr(clue.url.find("//") + 2) + " ";
    }
    return out;
}

}  // namespace

TEST_CASE("feeds are named in the head of a page or by the words of a link", "[scan]") {
    const PageLinks links{"",
                          {{"/rss/news", "News"}, {"feed.atom", ""}},
                          {{"/rss/news", "RSS"},
                           {"/about-rss-readers", "What is RSS?"},
                           {"/article/13019/RSS-News-Feed", "Subscribe"},
                           {"/subscribe", "News feed"},
                           {"/feedback", "Give feedback"},
                           {"/address", "Our address"},
                           {"mailto:rss@example.gov.uk", "rss"}}};
    CHECK(urls(feed_clues(links, home)) ==
          "www.example.gov.uk/rss/news www.example.gov.uk/feed.atom www.example.gov.uk/about-rss-readers "
          "www.example.gov.uk/article/13019/RSS-News-Feed www.example.gov.uk/subscribe ");
    CHECK(feed_clues(links, home).front().how == "named as a feed by https://www.example.gov.uk/");
}

TEST_CASE("the page of news is known by its name, then by its address", "[scan]") {
    const PageLinks links{
        "",
        {},
        {{"/", "Home"},
         {"/news/bridge", "News: the bridge over the river is to be painted before the summer begins"},
         {"/article/568/News-", "What is new"},
         {"https://news.example.gov.uk/", "Stories"},
         {"/stories", "Latest news"},
         {"/newyddion", "Newyddion"},
         {"/newsletters", "Newsletters"},
         {"/archive", "More news"},
         {"/shopping/newsagents", "Newsagents"}}};
    CHECK(urls(news_clues(links, home)) == "www.example.gov.uk/stories www.example.gov.uk/newyddion "
                                           "www.example.gov.uk/article/568/News- news.example.gov.uk/ ");
}

TEST_CASE("the usual places are tried at the home page's host and under the news page", "[scan]") {
    const auto clues = usual_places(home, {*WebAddress::parse("https://www.example.gov.uk/latest/?page=1")});
    CHECK(clues.size() == 16);
    CHECK(clues.front().url == "https://www.example.gov.uk/rss/news");
    CHECK(clues[12].url == "https://www.example.gov.uk/latest/rss");
    CHECK(clues[15].url == "https://www.example.gov.uk/latest?rss=true");
}

TEST_CASE("an address speaks of news by one of its words", "[scan]") {
    CHECK(is_about_news("example.gov.uk/news/bridge"));
    CHECK(is_about_news("Latest News"));
    CHECK(is_about_news("/press-releases/12"));
    CHECK_FALSE(is_about_news("/newsagents/12"));
    CHECK_FALSE(is_about_news("/council-tax"));
}
