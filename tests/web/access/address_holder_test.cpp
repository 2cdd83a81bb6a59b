#include "evenhand/web/address_holder.hpp"
#include "web/support/address_tokens.hpp"

using namespace evenhand;
using Use = workflow::AddressToken::Use;

TEST_CASE("a token that stands in an address opens what it is for, and nothing else", "[web]") {
    tests::Service service;
    const std::string feed = tests::address_token(service, service.scene.ann, Use::feed);
    const auto holder = web::address_holder(feed, Use::feed, *service.site);
    REQUIRE(holder.ok());
    CHECK(holder->who.id.value == "ann");
    CHECK(holder->token.council.value == "exampleshire");
    CHECK_FALSE(web::address_holder(feed, Use::editor, *service.site).ok());
    const tests::Program program(service, feed);
    CHECK(program.get("/api/v1/submissions").status == 401);
    CHECK(program.get("/api/v1/me").status == 401);
    workflow::Door door(service.scene.records, service.passwords, service.scene.clock);
    CHECK_FALSE(door.by_token(secrets::token_digest(feed), workflow::Scope::read).ok());
}

TEST_CASE("an unknown, revoked or ordinary token, and one whose person has left, hold no address", "[web]") {
    tests::Service service;
    const auto refused = [&](const std::string& secret) {
        const auto holder = web::address_holder(secret, Use::feed, *service.site);
        return !holder.ok() && holder.error().code == base::ErrorCode::refused;
    };
    CHECK(refused("short"));
    CHECK(refused(std::string(43, 'A')));
    CHECK(refused(service.token(service.scene.ann, {workflow::Scope::administer})));
    const std::string revoked = tests::address_token(service, service.scene.ann, Use::feed);
    service.write(workflow::RevokeToken{secrets::token_digest(revoked), service.scene.clock.at});
    CHECK(refused(revoked));
    const std::string left = tests::address_token(service, service.scene.abe, Use::feed);
    CHECK_FALSE(refused(left));
    auto abe = service.scene.abe;
    abe.grants.clear();
    service.scene.put(abe);
    CHECK(refused(left));
}
