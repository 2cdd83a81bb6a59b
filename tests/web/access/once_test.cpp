#include "evenhand/web/once.hpp"
#include "web/support/office.hpp"

namespace web = evenhand::web;
using evenhand::tests::header_of;
using evenhand::tests::Service;

namespace {

web::Request asking(const Service& service, const std::string& key, const std::string& body = "{}") {
    web::Request request;
    request.method = "POST";
    request.path = "/api/v1/submissions";
    request.body = body;
    request.headers = web::Fields{{"idempotency-key", key}};
    request.asker.by = web::Asker::By::token;
    request.asker.who = service.scene.al;
    return request;
}

}  // namespace

TEST_CASE("an act with a key is done once and answered each time", "[web]") {
    Service service;
    int done = 0;
    const auto act = [&] {
        ++done;
        return web::Reply{201, "application/json", std::to_string(done), {{"Location", "/api/v1/x/1"}}};
    };
    const auto first = web::once(asking(service, "k1"), *service.site, act);
    const auto again = web::once(asking(service, "k1"), *service.site, act);
    CHECK(done == 1);
    CHECK(again.status == 201);
    CHECK(again.body == first.body);
    CHECK(header_of(again, "Location") == "/api/v1/x/1");
    CHECK(header_of(again, "Idempotent-Replayed") == "true");
    CHECK(header_of(first, "Idempotent-Replayed").empty());
    CHECK(web::once(asking(service, "k1", "{\"a\": 1}"), *service.site, act).status == 422);
    CHECK(done == 1);
    CHECK(web::once(asking(service, "k2"), *service.site, act).status == 201);
    auto without = asking(service, "k1");
    without.headers = {};
    web::once(without, *service.site, act);
    web::once(without, *service.site, act);
    CHECK(done == 4);
    auto other = asking(service, "k1");
    other.asker.who = service.scene.bo;
    web::once(other, *service.site, act);
    CHECK(done == 5);
}

TEST_CASE("what failed or was refused is not kept, who comes in between is told to wait", "[web]") {
    Service service;
    int status = 503;
    int between = 0;
    const auto act = [&] {
        between = web::once(asking(service, "k"), *service.site, [] { return web::Reply{}; }).status;
        return web::Reply{status, "application/json", "{}", {}};
    };
    CHECK(web::once(asking(service, "k"), *service.site, act).status == 503);
    CHECK(between == 409);
    status = 409;
    CHECK(web::once(asking(service, "k"), *service.site, act).status == 409);
    status = 200;
    CHECK(web::once(asking(service, "k"), *service.site, act).status == 200);
    status = 500;
    CHECK(web::once(asking(service, "k"), *service.site, act).status == 200);
}

TEST_CASE("a key that is none is refused before anything is done", "[web]") {
    Service service;
    for (const std::string& key :
         {std::string(), std::string("a b"), std::string("\xC3\xA9"), std::string(256, 'a')}) {
        const auto reply = web::once(asking(service, key), *service.site, [] { return web::Reply{}; });
        CHECK(reply.status == 400);
    }
}
