#include "evenhand/base/data.hpp"
#include "evenhand/web/problem.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace evenhand;

TEST_CASE("a problem for programs names its kind, its request and the fields that cannot be used", "[web]") {
    const auto reply = web::reply_of({web::ProblemKind::invalid_fields,
                                      "say \"it\"",
                                      {{"#/kind", {}, "'kind' is blank"}, {{}, "from", "'from' is no day"}}},
                                     "r12");
    CHECK(reply.status == 422);
    CHECK(reply.content_type == "application/problem+json");
    const auto root = base::parse_json(reply.body, "reply");
    REQUIRE(root.ok());
    CHECK(*root->find("type")->text() == "/api/v1/problems/invalid-fields");
    CHECK(*root->find("status")->integer() == 422);
    CHECK(*root->find("detail")->text() == "say \"it\"");
    CHECK(*root->find("instance")->text() == "urn:evenhand:request:r12");
    const auto& errors = *root->find("errors")->array();
    CHECK(*errors[0].find("pointer")->text() == "#/kind");
    CHECK(*errors[1].find("parameter")->text() == "from");
}

TEST_CASE("why the queue does not do something stands in the problem", "[web]") {
    const auto reply = web::reply_of(
        {web::ProblemKind::refused, "no", {}, {{workflow::Refusal::Sort::four_eyes, "you wrote it", "ask"}}},
        "t");
    const auto root = base::parse_json(reply.body, "reply");
    REQUIRE(root.ok());
    CHECK(*root->find("refusals")->array()->front().find("sort")->text() == "four-eyes");
    CHECK(root->find("errors") == nullptr);
}

TEST_CASE("each kind of problem has a name of its own and a status that is an error", "[web]") {
    std::set<std::string_view> names;
    for (const web::KnownProblem& row : web::known_problems()) {
        CHECK(names.insert(row.name).second);
        CHECK(row.status >= 400);
        CHECK(web::reply_of({row.kind, "x"}, "t").status == row.status);
    }
}

TEST_CASE("a store that is away is worth another try", "[web]") {
    const auto reply = web::reply_of({web::ProblemKind::unavailable, "x"}, "t");
    CHECK(reply.headers.front() == std::pair<std::string, std::string>("Retry-After", "60"));
}
