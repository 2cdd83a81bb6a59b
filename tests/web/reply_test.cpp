#include "evenhand/base/data.hpp"
#include "evenhand/web/reply.hpp"

#include <catch2/catch.hpp>

TEST_CASE("a problem for programs is JSON with its status and detail", "[web]") {
    const auto reply = evenhand::web::problem(422, "No", "say \"it\"");
    CHECK(reply.status == 422);
    CHECK(reply.content_type == "application/problem+json");
    const auto root = evenhand::base::parse_json(reply.body, "reply");
    REQUIRE(root.ok());
    CHECK(*root->find("status")->integer() == 422);
    CHECK(*root->find("detail")->text() == "say \"it\"");
}

TEST_CASE("every status has its phrase", "[web]") {
    CHECK(evenhand::web::reason(413) == "Content Too Large");
    CHECK(evenhand::web::reason(500) == "Internal Server Error");
}
