#include "web/support/office.hpp"

namespace base = evenhand::base;
namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::Service;
using web::Asker;
using workflow::Scope;

namespace {

web::Request bearing(const std::string& header) {
    web::Request request;
    request.headers = web::Fields{{"authorization", header}};
    return request;
}

web::Request with_cookie(const std::string& header) {
    web::Request request;
    request.cookies = web::parse_cookies(header);
    return request;
}

std::string open_session(Service& service, const workflow::Account& who) {
    web::Reply reply;
    REQUIRE(web::begin_session({}, *service.site, who, reply).ok());
    return reply.headers.at(0).second.substr(0, 9 + 43);
}

}  // namespace

TEST_CASE("nobody asks where nothing is shown, and without a store no cookie is looked at", "[web]") {
    Service service;
    const auto asker = web::who_asks({}, *service.site);
    REQUIRE(asker.ok());
    CHECK(asker->by == Asker::By::nobody);
    CHECK_FALSE(asker->who);
    CHECK_FALSE(asker->may(Scope::read));
    const auto site = evenhand::tests::example_site();
    CHECK(web::who_asks(with_cookie("evenhand=" + std::string(43, 'a')), *site)->by == Asker::By::nobody);
    CHECK_FALSE(web::who_asks(bearing("Bearer " + std::string(43, 'a')), *site).ok());
}

TEST_CASE("a token is its person within its scopes", "[web]") {
    Service service;
    const std::string secret = service.token(service.scene.al, {Scope::write});
    for (const std::string scheme : {"Bearer ", "bearer ", "BEARER  "}) {
        const auto asker = web::who_asks(bearing(scheme + secret), *service.site);
        REQUIRE(asker.ok());
        CHECK(asker->by == Asker::By::token);
        CHECK(asker->who->id == service.scene.al.id);
        CHECK(asker->may(Scope::read));
        CHECK(asker->may(Scope::write));
        CHECK_FALSE(asker->may(Scope::decide));
        CHECK(asker->form_token.empty());
    }
}

TEST_CASE("a forged, expired or revoked token, or one of a disabled account, is refused", "[web]") {
    Service service;
    const auto refused = [&](const std::string& secret) {
        const auto asker = web::who_asks(bearing("Bearer " + secret), *service.site);
        return !asker.ok() && asker.error().code == base::ErrorCode::refused;
    };
    const std::string good =
        service.token(service.scene.al, {}, service.scene.clock.at + std::chrono::hours(1));
    CHECK_FALSE(refused(good));
    CHECK(refused(""));
    CHECK(refused("garbage"));
    CHECK(refused(std::string(43, 'A')));
    CHECK(refused(evenhand::secrets::token_digest(good)));
    std::string changed = good;
    changed[0] = changed[0] == 'x' ? 'y' : 'x';
    CHECK(refused(changed));
    SECTION("expired") {
        service.scene.clock.at += std::chrono::hours(1);
    }
    SECTION("revoked") {
        service.write(workflow::RevokeToken{evenhand::secrets::token_digest(good), service.scene.clock.at});
    }
    SECTION("disabled") {
        service.scene.al.standing = workflow::Standing::disabled;
        service.write(workflow::PutAccount{service.scene.al});
    }
    CHECK(refused(good));
}

TEST_CASE("a token that is shown counts, not the cookie beside it", "[web]") {
    Service service;
    web::Request request = with_cookie(open_session(service, service.scene.al));
    CHECK(web::who_asks(request, *service.site)->who->id == service.scene.al.id);
    request.headers = web::Fields{{"authorization", "Bearer " + std::string(43, 'A')}};
    CHECK_FALSE(web::who_asks(request, *service.site).ok());
    request.headers = web::Fields{{"authorization", "Basic abc"}};
    CHECK(web::who_asks(request, *service.site)->by == Asker::By::session);
}

TEST_CASE("a session is good until it runs out, is ended, or its account is disabled", "[web]") {
    Service service;
    const web::Request request = with_cookie(open_session(service, service.scene.al));
    const auto asker = web::who_asks(request, *service.site);
    REQUIRE(asker->who);
    CHECK(asker->by == Asker::By::session);
    CHECK(asker->may(Scope::administer));
    CHECK(asker->form_token.size() == 43);
    SECTION("absolute limit, in use all the time") {
        for (auto used = workflow::session_lasts; used.count() > 0; used -= std::chrono::hours(1)) {
            REQUIRE(web::who_asks(request, *service.site)->who);
            service.scene.clock.at += std::chrono::minutes(59);
            REQUIRE(web::who_asks(request, *service.site)->who);
            service.scene.clock.at += std::chrono::minutes(1);
        }
    }
    SECTION("not used for too long") {
        service.scene.clock.at += web::session_idle;
        CHECK_FALSE(web::who_asks(request, *service.site)->who);
        CHECK((*service.scene.records.session(asker->digest))->revoked);
        service.scene.clock.at -= std::chrono::minutes(1);
    }
    SECTION("ended") {
        service.write(workflow::RevokeSession{asker->digest, service.scene.clock.at});
    }
    SECTION("disabled") {
        service.scene.al.standing = workflow::Standing::disabled;
        service.write(workflow::PutAccount{service.scene.al});
    }
    CHECK(web::who_asks(request, *service.site)->by == Asker::By::nobody);
}

TEST_CASE("two cookies of the name are none, because nobody can tell which is meant", "[web]") {
    Service service;
    const std::string one = open_session(service, service.scene.al);
    const std::string other = open_session(service, service.scene.bo);
    CHECK(web::who_asks(with_cookie(one + "; " + other), *service.site)->by == Asker::By::nobody);
}
