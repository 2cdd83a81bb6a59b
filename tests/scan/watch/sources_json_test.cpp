#include "evenhand/base/data.hpp"
#include "evenhand/scan/sources_json.hpp"

#include <catch2/catch.hpp>

namespace evenhand::tests {

TEST_CASE("sources are told with their age and their alarm", "[scan]") {
    const scan::Instant now = scan::Instant{base::day_of(2027, 4, 8)} + std::chrono::seconds{3661};
    scan::SourceRow fresh;
    fresh.source.id = 1;
    fresh.source.council = "exampleshire";
    fresh.source.url = "https://a.example/rss";
    fresh.state.next_due = now;
    auto stale = fresh;
    stale.source.id = 2;
    stale.state.last_good = now - std::chrono::hours{30};
    const scan::SourceRow rows[] = {fresh, stale};
    const auto json = base::parse_json(scan::sources_json(rows, now, {}), "sources");
    REQUIRE(json.ok());
    const auto& sources = *json->find("sources")->array();
    REQUIRE(sources.size() == 2);
    CHECK(sources[0].find("last_good_scan")->is_null());
    CHECK(sources[0].find("age_seconds")->is_null());
    CHECK(sources[0].find("alarm")->is_null());
    CHECK(*sources[0].find("next_scan")->text() == "2027-04-08T01:01:01Z");
    CHECK(*sources[1].find("last_good_scan")->text() == "2027-04-06T19:01:01Z");
    CHECK(*sources[1].find("age_seconds")->integer() == 108000);
    CHECK(sources[1].find("alarm")->text()->starts_with("no good scan for 30 hours"));
}

}  // namespace evenhand::tests
