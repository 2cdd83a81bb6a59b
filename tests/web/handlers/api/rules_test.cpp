#include "evenhand/base/data.hpp"
#include "web/support/getting.hpp"

#include <catch2/catch.hpp>

using namespace evenhand;
using tests::get;

TEST_CASE("every rule of the list can be read whole, with its law, levels and examples", "[web]") {
    const auto site = tests::example_site();
    const auto list = base::parse_json(get("/api/v1/rules").body, "reply");
    const auto& rows = *list->find("rules")->array();
    CHECK(rows.size() == site->councils.front()->library().rules.rules().size());
    for (const base::Node& row : rows) {
        const auto reply = get("/api/v1/rules/" + *row.find("id")->text());
        REQUIRE(reply.status == 200);
        const auto rule = base::parse_json(reply.body, "reply");
        CHECK(*rule->find("title")->text() == *row.find("title")->text());
        CHECK(rule->find("examples")->array()->size() >= 8);
        CHECK_FALSE(rule->find("levels")->array()->empty());
    }
}

TEST_CASE("a rule that is not there is a problem", "[web]") {
    CHECK(get("/api/v1/rules/no-such-rule").status == 404);
    CHECK(get("/api/v1/rules/a/b").status == 404);
    CHECK(get("/api/v1/rules/").status == 404);
}
