#include "evenhand/secrets/one_time_code.hpp"
#include "web/handlers/second_factor.hpp"
#include "web/support/holds.hpp"
#include "web/support/office.hpp"

namespace web = evenhand::web;
namespace secrets = evenhand::secrets;
using evenhand::tests::Browser;
using evenhand::tests::header_of;
using evenhand::tests::holds;
using evenhand::tests::Service;

namespace {

const std::string path = "/account/second-factor";

std::string secret_in(const web::Reply& page) {
    const std::string field = "name=\"secret\" value=\"";
    const auto at = page.body.find(field);
    REQUIRE(at != std::string::npos);
    return page.body.substr(at + field.size(), 32);
}

struct Scene {
    Service service;
    Browser al{service};
    std::string secret;

    std::string code() const {
        return *secrets::one_time_code(secret, secrets::code_step(service.scene.clock.at));
    }
    web::Reply turn_on(const std::string& password = "correct+horse") {
        secret = secret_in(al.get(path));
        return al.post(path, "act=on&secret=" + secret + "&password=" + password + "&code=" + code());
    }
    web::Reply sign_in(const std::string& code) {
        Browser fresh(service);
        fresh.get("/sign-in");
        return fresh.post("/sign-in", "name=al&password=correct+horse&code=" + code);
    }
};

}  // namespace

TEST_CASE("somebody sets up a second factor and signs in with it, never twice with one code", "[web]") {
    Scene scene;
    scene.al.sign_in("al");
    const auto page = scene.al.get(path);
    CHECK(holds(page, "otpauth://totp/Evenhand:al?secret="));
    const auto on = scene.turn_on();
    REQUIRE(on.status == 200);
    CHECK(holds(on, "recovery codes"));
    CHECK_FALSE(holds(scene.al.get(path), "otpauth://"));
    CHECK(scene.sign_in("").status == 403);
    CHECK(scene.sign_in("000000").status == 403);
    const auto in = scene.sign_in(scene.code());
    CHECK(in.status == 303);
    CHECK(header_of(in, "Location") == "/");
    CHECK(scene.sign_in(scene.code()).status == 403);
}

TEST_CASE("a right password with a wrong code is a wrong try, and tries are few", "[web]") {
    Scene scene;
    scene.al.sign_in("al");
    REQUIRE(scene.turn_on().status == 200);
    scene.service.watch();
    int heard = 0;
    while (scene.sign_in("000000").status == 403) {
        REQUIRE(++heard < 100);
    }
    CHECK(heard == 10);
    CHECK(scene.sign_in(scene.code()).status == 429);
}

TEST_CASE("a second factor is neither set up nor taken away without the password and a code", "[web]") {
    Scene scene;
    scene.al.sign_in("al");
    CHECK(scene.turn_on("wrong").status == 422);
    scene.secret = secret_in(scene.al.get(path));
    const auto wrong =
        scene.al.post(path, "act=on&secret=" + scene.secret + "&password=correct+horse&code=000000");
    CHECK(wrong.status == 422);
    // The same secret is shown again, because it is in the app by now.
    CHECK(secret_in(wrong) == scene.secret);
    CHECK(scene.al.post(path, "act=on&secret=AAAA&password=correct+horse&code=000000").status == 422);
    REQUIRE(scene.turn_on().status == 200);
    scene.al.get(path);
    CHECK(scene.al.post(path, "act=off&password=correct+horse&code=000000").status == 422);
    scene.service.scene.clock.at += std::chrono::seconds(60);
    scene.al.get(path);
    CHECK(scene.al.post(path, "act=off&password=correct+horse&code=" + scene.code()).status == 303);
    CHECK(scene.sign_in("").status == 303);
    CHECK(scene.al.post(path, "act=both").status == 404);
}

TEST_CASE("who owes a second factor meets nothing but the page that sets it up", "[web]") {
    Scene scene;
    scene.service.write(evenhand::workflow::PutSetting{{{}, "second-factor", "clerk"}});
    scene.al.sign_in("al");
    for (const char* elsewhere : {"/queue", "/account", "/audit"}) {
        const auto led = scene.al.get(elsewhere);
        CHECK(led.status == 303);
        CHECK(header_of(led, "Location") == path);
    }
    CHECK(scene.al.get("/").status == 200);
    CHECK(holds(scene.al.get(path), "Your role needs a second factor"));
    REQUIRE(scene.turn_on().status == 200);
    CHECK(scene.al.get("/queue").status == 200);
    Browser ann(scene.service);
    ann.sign_in("ann");
    CHECK(ann.get("/queue").status == 200);
}
