#include "extract/dates.hpp"
#include "extract/reading.hpp"

#include <catch2/catch.hpp>

using evenhand::base::iso;
using evenhand::extract::Confidence;
using evenhand::extract::DateSource;
using evenhand::tests::article_of;
using evenhand::tests::prose;

namespace {

std::string page(const std::string& head, const std::string& before, const std::string& after = {}) {
    return "<html><head><title>The bridge is painted</title>" + head +
           "</head><body><main><h1>The bridge is painted</h1>" + before + prose(4) + after +
           "</main></body></html>";
}

std::string date_of(const std::string& html, const std::string& url = {}) {
    const auto article = article_of(html, url);
    return article.date ? iso(article.date->day) + " " + std::string(word(article.date->source)) : "none";
}

}  // namespace

TEST_CASE("dates are found wherever pages put them", "[extract]") {
    CHECK(date_of(
              page(R"(<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-04-09"}
        </script>)",
                   "")) == "2024-04-09 json-ld");
    CHECK(date_of(page("", "<time datetime=2024-04-09T10:00>Tuesday</time>")) == "2024-04-09 markup");
    CHECK(date_of(page("", "<p>Published Tuesday, 9th April 2024</p>")) == "2024-04-09 label");
    CHECK(date_of(page("<meta property=article:published_time content=2024-04-09T10:00:00Z>", "")) ==
          "2024-04-09 meta");
    CHECK(date_of(page("<meta name=DC.date content=2024-04-09>", "")) == "2024-04-09 dublin-core");
    CHECK(date_of(page("", ""), "https://example.org/2024/04/09/bridge") == "2024-04-09 address");
    CHECK(date_of(page("", "<p>9 April 2024</p>")) == "2024-04-09 heading");
    CHECK(date_of(page("", "", "<p>9 April 2024</p>")) == "2024-04-09 heading");
    CHECK(date_of(page("", "")) == "none");
}

TEST_CASE("the last line of a long release may hold its date", "[extract]") {
    const std::string html = "<title>The bridge</title><body><main><h1>The bridge</h1>" + prose(20) +
                             "<p>Tuesday 9 April 2024</p></main>";
    CHECK(date_of(html) == "2024-04-09 last-line");
}

TEST_CASE("a day after the fetch is no date of publication", "[extract]") {
    CHECK(date_of(page("<meta property=article:published_time content=2031-04-09>",
                       "<p>Published 9 April 2024</p>")) == "2024-04-09 label");
}

TEST_CASE("a weekday that does not fit costs a date its trust", "[extract]") {
    const auto article = article_of(page("", "<p>Published Monday 9 April 2024</p>"));
    REQUIRE(article.date);
    CHECK(article.date->confidence == Confidence::low);
    CHECK(article_of(page("", "<p>Published Tuesday 9 April 2024</p>")).date->confidence == Confidence::high);
}

TEST_CASE("an edit is told apart from the publication", "[extract]") {
    const auto article =
        article_of(page("", "<p>Published: 9 April 2024</p><p>Last updated: 11 April 2024</p>"));
    REQUIRE(article.date);
    CHECK(iso(article.date->day) == "2024-04-09");
    REQUIRE(article.edited);
    CHECK(iso(*article.edited) == "2024-04-11");
    CHECK(article.dates.size() == 2);
}

TEST_CASE("a year that is not written is the last one before the fetch", "[extract]") {
    CHECK(date_of(page("", "<p>Published 12 August</p>")) == "2026-08-12 label");
    CHECK(date_of(page("", "<p>Published 12 November</p>")) == "2025-11-12 label");
}

TEST_CASE("dates of other articles do not count", "[extract]") {
    CHECK(date_of(page("", "<aside><time datetime=2023-01-01>1 January 2023</time></aside>"
                           "<p>Published 9 April 2024</p>")) == "2024-04-09 label");
}
