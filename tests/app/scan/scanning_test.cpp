#include "app/scan/scanning.hpp"
#include "support/queue_scene.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace evenhand::tests {

TEST_CASE("a source's website is asked at its own hosts, and on odd ports only in this house", "[app]") {
    scan::Source source;
    source.url = "http://news.example.org:8081/rss";
    source.hosts = {"www.example.org"};
    scan::FetchSettings usual;
    const auto outside = app::settings_for(source, usual);
    CHECK(outside.hosts == std::vector<std::string>{"www.example.org", "news.example.org"});
    CHECK(outside.ports == usual.ports);
    CHECK(outside.gap == usual.gap);
    usual.internal_hosts = {"news.example.org"};
    const auto inside = app::settings_for(source, usual);
    CHECK(std::count(inside.ports.begin(), inside.ports.end(), 8081) == 1);
    CHECK(inside.gap < usual.gap);
}

TEST_CASE("no two who scan have one name", "[app]") {
    CHECK(app::new_holder() != app::new_holder());
}

TEST_CASE("a queue without approved texts has none to recognise", "[app]") {
    QueueScene scene;
    const app::QueueApprovals approvals(std::make_shared<RecordsInMemory>());
    const auto texts = approvals.approved("exampleshire");
    REQUIRE(texts.ok());
    CHECK(texts->empty());
}

}  // namespace evenhand::tests
