#include "web/support/program.hpp"

using namespace evenhand;
using tests::header_of;
using tests::json_of;
using tests::Programs;
using tests::text_in;

TEST_CASE("a program asks a guest, sees the link without its secret, and closes it", "[web]") {
    Programs here;
    const std::string path = here.submitted();
    const auto made = here.ann.post(path + "/links", R"({"guest": "Dr Roe", "asks": "facts", "days": 3})");
    REQUIRE(made.status == 201);
    const std::string secret = text_in(made, "secret");
    const std::string id = text_in(made, "id");
    CHECK(id == secrets::token_digest(secret));
    CHECK(header_of(made, "Location") == path + "/links/" + id);
    CHECK(text_in(made, "path") == "/guest/" + secret);
    CHECK(text_in(made, "expires") == "2027-03-30T10:00:00Z");
    CHECK(here.nobody.get("/guest/" + secret).status == 200);
    const auto list = here.al.get(path + "/links");
    CHECK(list.body.find(secret) == std::string::npos);
    CHECK(list.body.find(id) != std::string::npos);
    CHECK(here.ann.ask("DELETE", path + "/links/" + id).status == 204);
    CHECK(here.nobody.get("/guest/" + secret).status == 404);
    CHECK(here.al.get(path + "/links").body.find("\"used\": null") == std::string::npos);
    const auto again = here.ann.ask("DELETE", path + "/links/" + id);
    CHECK(again.status == 409);
    CHECK(again.body.find("used or withdrawn already") != std::string::npos);
}

TEST_CASE("a link is made by who may comment, and closed by its maker or who decides there", "[web]") {
    Programs here;
    const std::string path = here.submitted();
    const auto made = here.ann.post(path + "/links", R"({"guest": "Dr Roe"})");
    const std::string link = path + "/links/" + text_in(made, "id");
    CHECK(here.rea.post(path + "/links", R"({"guest": "Dr Roe"})").status == 403);
    CHECK(here.rea.ask("DELETE", link).status == 403);
    CHECK(here.nobody.ask("DELETE", link).status == 401);
    CHECK(here.al.ask("DELETE", "/api/v1/submissions/99/links/x").status == 404);
    CHECK(here.al.ask("DELETE", path + "/links/sha256:0").status == 404);
    const std::string other = here.submitted();
    CHECK(here.al.ask("DELETE", other + "/links/" + text_in(made, "id")).status == 404);
    CHECK(here.al.ask("DELETE", link).status == 204);
}

TEST_CASE("what a link lacks is told by its field, and no key keeps a secret", "[web]") {
    Programs here;
    const std::string path = here.submitted();
    for (const char* body : {"{}", R"({"guest": ""})", R"({"guest": "A", "asks": "all"})",
                             R"({"guest": "A", "days": 0})", R"({"guest": "A", "more": 1})"}) {
        INFO(body);
        CHECK(here.ann.post(path + "/links", body).status == 422);
    }
    CHECK(here.ann.post(path + "/links", R"({"guest": "A"})", {{"idempotency-key", "k"}}).status == 400);
    CHECK(here.ann.get(path + "/links?a=b").status == 422);
}
