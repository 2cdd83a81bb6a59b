#include "evenhand/base/data.hpp"
#include "web/support/getting.hpp"

#include <catch2/catch.hpp>

using namespace evenhand;
using tests::get;

TEST_CASE("the councils that are served are listed with their ids", "[web]") {
    const auto root = base::parse_json(get("/api/v1/councils").body, "reply");
    const auto& first = root->find("councils")->array()->front();
    CHECK(*first.find("id")->text() == tests::example_site()->councils.front()->council().slug);
    CHECK(*first.find("type")->text() == "county");
}

TEST_CASE("a stretch of the calendar has the polls and periods that touch it", "[web]") {
    const auto root =
        base::parse_json(get("/api/v1/calendar", "from=2027-04-01&to=2027-06-30").body, "reply");
    REQUIRE(root->find("periods")->array()->size() == 1);
    CHECK(*root->find("periods")->array()->front().find("opens")->text() == "2027-03-29");
    CHECK(*root->find("elections")->array()->front().find("id")->text() == "local.exampleshire.2027-05-06");
    const auto none =
        base::parse_json(get("/api/v1/calendar", "from=2027-09-01&to=2027-09-02").body, "reply");
    CHECK(none->find("periods")->array()->empty());
}

TEST_CASE("days that are none, or stand the wrong way round, are told of", "[web]") {
    for (const char* query : {"from=2027-13-01", "to=soon", "from=2027-05-01&to=2027-04-01",
                              "council=nowhere", "until=2027-04-01", "from=2027-01-01&from=2027-01-02"}) {
        INFO(query);
        const auto reply = get("/api/v1/calendar", query);
        CHECK(reply.status == 422);
        CHECK(reply.content_type == "application/problem+json");
    }
}
