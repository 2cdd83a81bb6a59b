#include "evenhand/secrets/one_time_code.hpp"
#include "evenhand/web/second_factor.hpp"
#include "web/support/office.hpp"

namespace web = evenhand::web;
namespace secrets = evenhand::secrets;
using evenhand::tests::Service;

namespace {

/// Al's, with the app's code of the moment.
struct Factor {
    Service service;
    std::string secret = secrets::random_code_secret();
    std::vector<std::string> recovery =
        web::set_second_factor(*service.site, service.scene.al, secret).value();

    std::string code() const {
        return *secrets::one_time_code(secret, secrets::code_step(service.scene.clock.at));
    }
    bool take(const std::string& code) {
        const auto factor = web::second_factor_of(service.scene.records, {"al"}).value();
        REQUIRE(factor);
        return web::take_code(*service.site, service.scene.al, *factor, code).value();
    }
    void wait(int seconds) { service.scene.clock.at += std::chrono::seconds(seconds); }
};

}  // namespace

TEST_CASE("a code of the app is taken once", "[web]") {
    Factor al;
    const std::string code = al.code();
    CHECK(al.take(code));
    CHECK_FALSE(al.take(code));
    al.wait(60);
    CHECK(al.take(al.code()));
}

TEST_CASE("a recovery code is taken once, and only its digest is kept", "[web]") {
    Factor al;
    REQUIRE(al.recovery.size() == 10);
    const auto kept = al.service.scene.records.setting({}, "second-factor of al").value().value();
    CHECK(kept.find(al.recovery.front()) == std::string::npos);
    CHECK(al.take(al.recovery.front()));
    CHECK_FALSE(al.take(al.recovery.front()));
    al.wait(60);
    CHECK(al.take(al.recovery.back()));
    CHECK(web::second_factor_of(al.service.scene.records, {"al"}).value()->recovery.size() == 8);
}

TEST_CASE("whoever guesses codes is slowed down, whatever passwords were right in between", "[web]") {
    Factor al;
    for (int wrong = 0; wrong < 4; ++wrong) {
        CHECK_FALSE(al.take("000000" + std::to_string(wrong)));
    }
    CHECK_FALSE(al.take(al.code()));
    al.wait(3);
    CHECK(al.take(al.code()));
    CHECK(al.service.scene.records.sign_ins({"al/code"})->failures == 0);
}

TEST_CASE("a factor is owed by who has a role that needs one and has none", "[web]") {
    Factor al;
    auto& scene = al.service.scene;
    CHECK_FALSE(web::owes_second_factor(scene.records, scene.bo).value());
    al.service.write(evenhand::workflow::PutSetting{{{}, "second-factor", "clerk,administrator"}});
    CHECK(web::owes_second_factor(scene.records, scene.bo).value());
    CHECK_FALSE(web::owes_second_factor(scene.records, scene.ann).value());
    CHECK_FALSE(web::owes_second_factor(scene.records, scene.al).value());
    REQUIRE(web::remove_second_factor(scene.records, scene.clock, {"jo"}, {"al"}).ok());
    CHECK(web::owes_second_factor(scene.records, scene.al).value());
}

TEST_CASE("a code is read as people type it", "[web]") {
    CHECK(web::code_in(web::Fields{{"code", " 123 456 "}}) == "123456");
    CHECK(web::code_in(web::Fields{{"code", "abcd-efgh"}}) == "ABCDEFGH");
    CHECK(web::code_in({}).empty());
}
