#include "web/support/program.hpp"

using namespace evenhand;
using tests::header_of;
using tests::json_of;
using tests::Programs;

TEST_CASE("a submission is read with its forms, reports, findings and history", "[web]") {
    Programs here;
    const std::string path = here.submitted();
    const auto sight = json_of(here.al.get(path));
    CHECK(*sight.find("schema")->text() == "evenhand/submission/1");
    CHECK(*sight.find("state")->text() == "submitted");
    CHECK(sight.find("entries")->array()->size() >= 2);
    CHECK(header_of(here.al.get(path), "ETag") == "\"2\"");
    const auto forms = json_of(here.rea.get(path + "/revisions"));
    CHECK(*forms.find("revisions")->array()->front().find("text")->text() == "The library opens");
    const auto report = here.al.get(path + "/reports/1");
    CHECK(*json_of(report).find("schema")->text() == "evenhand/report/1");
    CHECK(*json_of(here.al.get(path + "/findings")).find("report")->integer() == 1);
    CHECK(here.al.get(path + "/reports/2").status == 404);
    CHECK(here.al.get(path + "/comparison?from=1&to=1").status == 200);
}

TEST_CASE("a list is filtered and leads on from stretch to stretch", "[web]") {
    Programs here;
    for (int i = 0; i < 3; ++i) {
        here.submitted();
    }
    const auto reply = here.al.get("/api/v1/submissions?state=submitted&limit=2&order=newest");
    REQUIRE(reply.status == 200);
    CHECK(*json_of(reply).find("total")->integer() == 3);
    CHECK(json_of(reply).find("submissions")->array()->size() == 2);
    const std::string links = header_of(reply, "Link");
    CHECK(links.find("</api/v1/submissions?state=submitted&limit=2&order=newest&offset=2>; rel=\"next\"") !=
          std::string::npos);
    const auto rest = here.al.get("/api/v1/submissions?state=submitted&limit=2&order=newest&offset=2");
    CHECK(json_of(rest).find("submissions")->array()->size() == 1);
    CHECK(header_of(rest, "Link").find("rel=\"next\"") == std::string::npos);
    CHECK(*json_of(here.al.get("/api/v1/submissions?state=released")).find("total")->integer() == 0);
}

TEST_CASE("what is asked wrongly of a list is told by its parameter", "[web]") {
    Programs here;
    for (const char* query : {"state=lost", "verdict=good", "limit=0", "limit=201", "limit=ten", "offset=-1",
                              "order=random", "looks=some", "due_before=tomorrow", "colour=red",
                              "limit=1&limit=2", "limit=99999999999999999999"}) {
        INFO(query);
        const auto reply = here.al.get(std::string("/api/v1/submissions?") + query);
        CHECK(reply.status == 422);
        CHECK(json_of(reply).find("errors")->array()->front().find("parameter") != nullptr);
    }
}

TEST_CASE("who has no role in its council is told that there is no such submission", "[web]") {
    Programs here;
    const std::string path = here.submitted();
    auto sam = here.service.scene.person("sam", workflow::Role::author);
    sam.grants = {{{"othertown"}, workflow::Role::clerk}};
    here.service.scene.put(sam);
    const tests::Program stranger{here.service, here.service.token(sam, {workflow::Scope::decide})};
    const auto hidden = stranger.get(path);
    CHECK(hidden.status == 404);
    CHECK(hidden.body == stranger.get("/api/v1/submissions/999").body);
    CHECK(stranger.post(path + "/decisions", R"({"act": "claim"})").status == 404);
    CHECK(stranger.get(path + "/reports/1").status == 404);
    CHECK(*json_of(stranger.get("/api/v1/submissions")).find("total")->integer() == 0);
    CHECK(stranger.get("/api/v1/submissions/0").status == 404);
    CHECK(stranger.get("/api/v1/submissions/1e3").status == 404);
    CHECK(stranger.get("/api/v1/submissions/99999999999999999999").status == 404);
}

TEST_CASE("nobody, a forged token, a revoked one and one whose time is over are each refused", "[web]") {
    Programs here;
    const std::string path = here.submitted();
    CHECK(here.nobody.get(path).status == 401);
    CHECK(tests::Program(here.service, std::string(43, 'A')).get(path).status == 401);
    CHECK(tests::Program(here.service, "short").get(path).status == 401);
    const auto now = here.service.scene.clock.at;
    const tests::Program late{here.service, here.service.token(here.service.scene.al, {}, now)};
    CHECK(late.get(path).status == 401);
    const std::string secret = here.service.token(here.service.scene.al, {});
    here.service.write(workflow::RevokeToken{secrets::token_digest(secret), now});
    CHECK(tests::Program(here.service, secret).get(path).status == 401);
}
