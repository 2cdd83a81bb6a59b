#include "web/support/office.hpp"

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::Service;

TEST_CASE("a session is kept by its digest alone, and each sign-in has a secret of its own", "[web]") {
    Service service;
    std::string secrets[2];
    for (std::string& secret : secrets) {
        web::Reply reply;
        REQUIRE(web::begin_session({}, *service.site, service.scene.al, reply).ok());
        secret = reply.headers.at(0).second.substr(9, 43);
        CHECK_FALSE(service.scene.records.session(secret)->has_value());
        const auto kept = *service.scene.records.session(evenhand::secrets::token_digest(secret));
        REQUIRE(kept);
        CHECK(kept->person == service.scene.al.id);
        CHECK(kept->expires == service.scene.clock.at + workflow::session_lasts);
    }
    CHECK(secrets[0] != secrets[1]);
}

TEST_CASE("signing out ends the session in the store, not in the browser only", "[web]") {
    Service service;
    web::Reply reply;
    REQUIRE(web::begin_session({}, *service.site, service.scene.al, reply).ok());
    web::Request request;
    request.asker.by = web::Asker::By::session;
    request.asker.who = service.scene.al;
    request.asker.digest = evenhand::secrets::token_digest(reply.headers.at(0).second.substr(9, 43));
    web::Reply out;
    REQUIRE(web::end_session(request, *service.site, out).ok());
    CHECK((*service.scene.records.session(request.asker.digest))->revoked);
    CHECK(out.headers.at(0).second.find("Max-Age=0") != std::string::npos);
}
