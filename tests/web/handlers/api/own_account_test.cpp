#include "web/support/program.hpp"

using namespace evenhand;
using tests::header_of;
using tests::json_of;
using tests::Programs;
using tests::text_in;
using workflow::Scope;

TEST_CASE("a person makes a token for themselves, sees its secret once and revokes it", "[web]") {
    Programs here;
    const tests::Program ann{here.service,
                             here.service.token(here.service.scene.ann, {Scope::write, Scope::administer})};
    const auto made =
        ann.post("/api/v1/tokens", R"({"label": "website", "scopes": ["write", "read"], "days": 7})");
    REQUIRE(made.status == 201);
    const std::string secret = text_in(made, "secret");
    const std::string id = text_in(made, "id");
    CHECK(header_of(made, "Location") == "/api/v1/tokens/" + id);
    CHECK(id == secrets::token_digest(secret));
    CHECK(text_in(made, "expires") == "2027-04-03T10:00:00Z");
    const auto list = ann.get("/api/v1/tokens");
    CHECK(list.body.find(secret) == std::string::npos);
    CHECK(list.body.find(id) != std::string::npos);
    const tests::Program website{here.service, secret};
    CHECK(text_in(website.get("/api/v1/me"), "id") == "ann");
    CHECK(ann.ask("DELETE", "/api/v1/tokens/" + id).status == 204);
    CHECK(website.get("/api/v1/me").status == 401);
}

TEST_CASE("a token gives no scope that it does not have, and needs the one to administer", "[web]") {
    Programs here;
    const tests::Program ann{here.service, here.service.token(here.service.scene.ann, {Scope::administer})};
    CHECK(ann.post("/api/v1/tokens", R"({"label": "x", "scopes": ["decide"]})").status == 422);
    CHECK(here.ann.post("/api/v1/tokens", R"({"label": "x", "scopes": ["write"]})").status == 403);
    for (const char* body :
         {"{}", R"({"label": "x"})", R"({"label": "x", "scopes": []})",
          R"({"label": "x", "scopes": ["all"]})", R"({"label": "x", "scopes": "read"})",
          R"({"label": "a\nb", "scopes": ["read"]})", R"({"label": "x", "scopes": ["read"], "days": 0})",
          R"({"label": "x", "scopes": ["read"], "person": "al"})"}) {
        INFO(body);
        CHECK(ann.post("/api/v1/tokens", body).status == 422);
    }
    CHECK(ann.post("/api/v1/tokens", R"({"label": "x", "scopes": ["read"]})", {{"idempotency-key", "k"}})
              .status == 400);
}

TEST_CASE("somebody else's token is none of one's own", "[web]") {
    Programs here;
    const std::string theirs = secrets::token_digest(here.service.token(here.service.scene.al, {}));
    const tests::Program ann{here.service, here.service.token(here.service.scene.ann, {Scope::administer})};
    CHECK(ann.ask("DELETE", "/api/v1/tokens/" + theirs).status == 404);
    CHECK(ann.get("/api/v1/tokens").body.find(theirs) == std::string::npos);
}

TEST_CASE("there is nothing to scan yet, and the answer says so by being empty", "[web]") {
    Programs here;
    CHECK(json_of(here.ann.get("/api/v1/sources")).find("sources")->array()->empty());
    CHECK(here.nobody.get("/api/v1/sources").status == 401);
}
