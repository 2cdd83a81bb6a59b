#include "extract/byline.hpp"
#include "extract/reading.hpp"

#include <catch2/catch.hpp>

namespace {

std::string author_of(const std::string& html) {
    const evenhand::extract::Page page(html);
    return find_author(page, evenhand::extract::MetaTags(page),
                       evenhand::extract::read_linked_data(page.data()));
}

}  // namespace

TEST_CASE("an author is told by data, metadata or markup, in that order", "[extract]") {
    const auto* const data = R"(<script type="application/ld+json">{"@type":"NewsArticle",
        "author":[{"name":"Ann Lee"},{"name":"Bob Ray"}]}</script>)";
    const auto* const meta = R"(<meta name="author" content="Cy Orr">)";
    const auto* const mark = R"(<p class="byline">By Dee Fox</p>)";
    CHECK(author_of(std::string(data) + meta + "<body>" + mark) == "Ann Lee; Bob Ray");
    CHECK(author_of(std::string(meta) + "<body>" + mark) == "Cy Orr");
    CHECK(author_of(std::string("<body>") + mark) == "Dee Fox");
}

TEST_CASE("what is no name is no author", "[extract]") {
    CHECK(author_of(R"(<meta name="author" content="https://example.org/ann">)").empty());
    CHECK(author_of(R"(<meta name="author" content="admin">)").empty());
    CHECK(author_of(R"(<body><p class="author">12 May 2020</p>)").empty());
    CHECK(author_of("<body><p>Words</p>").empty());
}
