#include "evenhand/scan/source.hpp"

#include <catch2/catch.hpp>

namespace evenhand::tests {

TEST_CASE("the words of a source lead back to what they stand for", "[scan]") {
    for (const auto kind : {scan::SourceKind::feed, scan::SourceKind::sitemap, scan::SourceKind::listing}) {
        CHECK(scan::source_kind_named(word(kind)) == kind);
    }
    for (const auto standing : {scan::SourceStanding::active, scan::SourceStanding::ended}) {
        CHECK(scan::source_standing_named(word(standing)) == standing);
    }
    CHECK_FALSE(scan::source_kind_named("rss"));
    CHECK_FALSE(scan::source_standing_named(""));
}

TEST_CASE("items of a source lie on its hosts alone", "[scan]") {
    scan::Source source;
    source.url = "https://www.exampleshire.gov.uk/rss/news";
    source.hosts = {"news.exampleshire.gov.uk"};
    CHECK(may_lie_at(source, "https://www.exampleshire.gov.uk/news/library"));
    CHECK(may_lie_at(source, "http://WWW.Exampleshire.gov.uk./news/library"));
    CHECK(may_lie_at(source, "https://news.exampleshire.gov.uk/library"));
    CHECK_FALSE(may_lie_at(source, "https://exampleshire.gov.uk.example.org/news"));
    CHECK_FALSE(may_lie_at(source, "https://example.org/www.exampleshire.gov.uk"));
    CHECK_FALSE(may_lie_at(source, "ftp://www.exampleshire.gov.uk/news"));
    CHECK_FALSE(may_lie_at(source, "javascript:alert(1)"));
    CHECK_FALSE(may_lie_at(source, ""));
}

}  // namespace evenhand::tests
