#include "evenhand/base/data.hpp"
#include "evenhand/web/assets.hpp"
#include "evenhand/web/problem.hpp"
#include "web/routing/route.hpp"
#include "web/support/getting.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace evenhand;
using tests::get;

namespace {

/// "GET /api/v1/rules/{id}"
std::set<std::string> offered() {
    std::set<std::string> acts;
    for (const web::Route& row : web::api_routes()) {
        for (const char* method : {"GET", "POST", "DELETE"}) {
            if (web::handler_of(row, method) != nullptr) {
                acts.insert(std::string(method) + " " + std::string(row.path));
            }
        }
    }
    return acts;
}

std::set<std::string> described() {
    const auto document = base::parse_json(web::openapi_document(), "openapi.json");
    REQUIRE(document.ok());
    std::set<std::string> acts;
    for (const base::Member& path : *document->find("paths")->table()) {
        for (const base::Member& method : *path.value.table()) {
            std::string name = method.key;
            std::ranges::transform(name, name.begin(),
                                   [](char c) { return static_cast<char>(c - 'a' + 'A'); });
            acts.insert(name + " " + path.key);
        }
    }
    return acts;
}

}  // namespace

TEST_CASE("every route of the API is described, and every described one is there", "[web]") {
    CHECK(described() == offered());
}

TEST_CASE("the description is served as it is kept", "[web]") {
    const auto reply = get("/api/v1/openapi.json");
    CHECK(reply.status == 200);
    CHECK(reply.content_type == "application/json");
    CHECK(reply.body == web::openapi_document());
}

TEST_CASE("every kind of problem has an address that says what it means", "[web]") {
    const auto list = base::parse_json(get("/api/v1/problems").body, "reply");
    CHECK(list->find("problems")->array()->size() == web::known_problems().size());
    for (const auto& row : web::known_problems()) {
        CHECK(get("/api/v1/problems/" + std::string(row.name)).status == 200);
    }
    CHECK(get("/api/v1/problems/no-such-problem").status == 404);
}
