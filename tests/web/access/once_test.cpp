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

/// Once, for an act that leaves no note.
web::Reply once(const web::Request& request, const Service& service, const std::function<web::Reply()>& act) {
    return web::once(request, *service.site,
                     {[&](const auto&) { return act(); },
                      [](auto) {
                          return web::Reply{599, "", "", {}};
                      }});
}

}  // namespace

TEST_CASE("an act with a key is done once and answered each time", "[web]") {
    Service service;
    int done = 0;
    const auto act = [&] {
        ++done;
        return web::Reply{201, "application/json", std::to_string(done), {{"Location", "/api/v1/x/1"}}};
    };
    const auto first = once(asking(service, "k1"), service, act);
    const auto again = once(asking(service, "k1"), service, act);
    CHECK(done == 1);
    CHECK(again.status == 201);
    CHECK(again.body == first.body);
    CHECK(header_of(again, "Location") == "/api/v1/x/1");
    CHECK(header_of(again, "Idempotent-Replayed") == "true");
    CHECK(header_of(first, "Idempotent-Replayed").empty());
    CHECK(once(asking(service, "k1", "{\"a\": 1}"), service, act).status == 422);
    CHECK(done == 1);
    CHECK(once(asking(service, "k2"), service, act).status == 201);
    auto without = asking(service, "k1");
    without.headers = {};
    once(without, service, act);
    once(without, service, act);
    CHECK(done == 4);
    auto other = asking(service, "k1");
    other.asker.who = service.scene.bo;
    once(other, service, act);
    CHECK(done == 5);
}

TEST_CASE("what failed or was refused is not kept, who comes in between is told to wait", "[web]") {
    Service service;
    int status = 503;
    int between = 0;
    const auto act = [&] {
        between = once(asking(service, "k"), service, [] { return web::Reply{}; }).status;
        return web::Reply{status, "application/json", "{}", {}};
    };
    CHECK(once(asking(service, "k"), service, act).status == 503);
    CHECK(between == 409);
    status = 409;
    CHECK(once(asking(service, "k"), service, act).status == 409);
    status = 200;
    CHECK(once(asking(service, "k"), service, act).status == 200);
    status = 500;
    CHECK(once(asking(service, "k"), service, act).status == 200);
}

TEST_CASE("a key that is none is refused before anything is done", "[web]") {
    Service service;
    for (const std::string& key :
         {std::string(), std::string("a b"), std::string("\xC3\xA9"), std::string(256, 'a')}) {
        const auto reply = once(asking(service, key), service, [] { return web::Reply{}; });
        CHECK(reply.status == 400);
    }
}
