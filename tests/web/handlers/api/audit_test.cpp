#include "web/support/program.hpp"

using namespace evenhand;
using tests::header_of;
using tests::json_of;
using tests::Programs;

namespace {

tests::Program auditor_of(Programs& here, const std::string& council) {
    auto aud = here.service.scene.person("aud", workflow::Role::reader);
    aud.grants = {{{council}, workflow::Role::reader}};
    here.service.scene.put(aud);
    return {here.service, here.service.token(aud, {workflow::Scope::read})};
}

}  // namespace

TEST_CASE("the audit of the installation is for its auditors, that of a council for that council's",
          "[web]") {
    Programs here;
    here.submitted();
    CHECK(here.ann.get("/api/v1/audit").status == 403);
    CHECK(here.al.get("/api/v1/audit/verification").status == 403);
    CHECK(here.nobody.get("/api/v1/audit").status == 401);
    const auto part = json_of(here.rea.get("/api/v1/audit"));
    REQUIRE_FALSE(part.find("entries")->array()->empty());
    for (const base::Node& entry : *part.find("entries")->array()) {
        CHECK(*entry.find("council")->text() == "exampleshire");
    }
    CHECK(here.rea.get("/api/v1/audit/verification").status == 403);
    const auto whole = json_of(auditor_of(here, "").get("/api/v1/audit"));
    CHECK(whole.find("entries")->array()->size() > part.find("entries")->array()->size());
}

TEST_CASE("entries are found by what they say, stretch by stretch", "[web]") {
    Programs here;
    here.submitted();
    here.submitted();
    const auto found = json_of(here.rea.get("/api/v1/audit?act=submit&who=ann&submission=2"));
    REQUIRE(found.find("entries")->array()->size() == 1);
    CHECK(found.find("next")->is_null());
    const auto first = here.rea.get("/api/v1/audit?act=submit&limit=1");
    const auto next = *json_of(first).find("next")->integer();
    CHECK(header_of(first, "Link") ==
          "</api/v1/audit?act=submit&limit=1&from=" + std::to_string(next) + ">; rel=\"next\"");
    const auto second = json_of(here.rea.get("/api/v1/audit?act=submit&from=" + std::to_string(next)));
    CHECK(second.find("entries")->array()->size() == 1);
    for (const char* query : {"from=0", "limit=501", "since=yesterday", "submission=x", "colour=red"}) {
        CHECK(here.rea.get(std::string("/api/v1/audit?") + query).status == 422);
    }
}

TEST_CASE("an auditor has the whole audit verified", "[web]") {
    Programs here;
    here.submitted();
    const auto reply = auditor_of(here, "").get("/api/v1/audit/verification");
    REQUIRE(reply.status == 200);
    CHECK(json_of(reply).find("head")->find("number")->integer() != nullptr);
}

TEST_CASE("while one verification runs, whoever asks for another is told when to come again", "[web]") {
    Programs here;
    const auto auditor = auditor_of(here, "");
    const std::unique_lock turn(*here.service.site->office->verifying);
    const auto reply = auditor.get("/api/v1/audit/verification");
    CHECK(reply.status == 429);
    CHECK(reply.content_type == "application/problem+json");
    CHECK(header_of(reply, "Retry-After") == "10");
}
