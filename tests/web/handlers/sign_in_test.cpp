#include "evenhand/base/percent.hpp"
#include "web/support/office.hpp"

using evenhand::tests::Browser;
using evenhand::tests::header_of;
using evenhand::tests::Service;
namespace web = evenhand::web;
namespace workflow = evenhand::workflow;

namespace {

std::string location(const web::Reply& reply) {
    return header_of(reply, "Location");
}

bool signed_in(Browser& browser) {
    return browser.get("/sign-in").status == 303;
}

}  // namespace

TEST_CASE("whoever signs in has a session, goes on to the page they asked for, and can sign out", "[web]") {
    Service service;
    Browser ann(service);
    CHECK(ann.get("/sign-in?to=%2Fcalendar%3Fyear%3D2027").status == 200);
    const auto in = ann.post("/sign-in", "name=ann&password=correct+horse&to=%2Fcalendar%3Fyear%3D2027");
    CHECK(in.status == 303);
    CHECK(location(in) == "/calendar?year=2027");
    CHECK(signed_in(ann));
    CHECK(ann.get("/sign-out").body.find("ann Example") != std::string::npos);
    const std::string old_cookie = ann.cookies.at("evenhand");
    CHECK(ann.post("/sign-out", "").status == 303);
    CHECK_FALSE(ann.cookies.contains("evenhand"));
    ann.cookies["evenhand"] = old_cookie;
    CHECK_FALSE(signed_in(ann));
}

TEST_CASE("a wrong password and an unknown name look the same and cost the same", "[web]") {
    Service service;
    Browser ann(service);
    const int before = service.passwords.asked;
    const auto wrong = ann.sign_in("ann", "wrong horse");
    const auto nobody = ann.sign_in("nob", "wrong horse");
    CHECK(wrong.status == 403);
    CHECK(nobody.status == 403);
    CHECK(service.passwords.asked == before + 2);
    std::string other = nobody.body;
    other.replace(other.find("value=\"nob\""), 11, "value=\"ann\"");
    CHECK(wrong.body == other);
    CHECK(wrong.body.find("wrong horse") == std::string::npos);
    CHECK(wrong.body.find("The name or the password is wrong") != std::string::npos);
    CHECK_FALSE(signed_in(ann));
}

TEST_CASE("a cookie that somebody planted before the sign-in is worth nothing after it", "[web]") {
    Service service;
    Browser thief(service);
    REQUIRE(thief.sign_in("bo").status == 303);
    Browser victim(service);
    victim.cookies = thief.cookies;  // fixation: the victim's browser carries the thief's session
    const std::string planted = victim.cookies.at("evenhand");
    victim.get("/sign-out");  // a page of ours with the session's form token
    REQUIRE(victim.post("/sign-in", "name=ann&password=correct+horse").status == 303);
    CHECK(victim.cookies.at("evenhand") != planted);
    CHECK_FALSE(signed_in(thief));
    CHECK(victim.get("/sign-out").body.find("ann Example") != std::string::npos);
}

TEST_CASE("the sign-in form is taken only from our own page", "[web]") {
    Service service;
    Browser ann(service);
    const std::string fields = "name=ann&password=correct+horse";
    CHECK(ann.post_as_is("/sign-in", fields).status == 403);
    ann.get("/sign-in");
    CHECK(ann.post_as_is("/sign-in", fields).status == 403);
    CHECK(ann.post_as_is("/sign-in", fields + "&form-token=" + std::string(43, 'A')).status == 403);
    Browser other(service);
    other.get("/sign-in");
    CHECK(ann.post_as_is("/sign-in", fields + "&form-token=" + other.form_token).status == 403);
    ann.headers["sec-fetch-site"] = "cross-site";
    CHECK(ann.post("/sign-in", fields).status == 403);
    CHECK(service.passwords.asked == 0);
    ann.headers["sec-fetch-site"] = "same-origin";
    CHECK(ann.post("/sign-in", fields).status == 303);
}

TEST_CASE("signing in leads nowhere but to pages of this service", "[web]") {
    Service service;
    for (const char* elsewhere : {"https://evil.example/", "//evil.example/", "/\\evil.example", "\\/evil",
                                  "javascript:alert(1)", "/\t/evil.example", "/sign-out"}) {
        Browser ann(service);
        const auto page = ann.get("/sign-in?to=" + evenhand::base::percent_encoded(elsewhere));
        CHECK(page.body.find("evil") == std::string::npos);
        const auto in = ann.post("/sign-in", "name=ann&password=correct+horse&to=" +
                                                 evenhand::base::percent_encoded(elsewhere));
        CHECK(in.status == 303);
        CHECK(location(in) == "/");
    }
}

TEST_CASE("without a store there is nothing to sign in to", "[web]") {
    web::Request request{"GET", "/sign-in", {}, "", "", "t"};
    CHECK(web::answer(request, *evenhand::tests::example_site()).status == 404);
    request.path = "/sign-out";
    CHECK(web::answer(request, *evenhand::tests::example_site()).status == 404);
}

TEST_CASE("a whole council behind one address signs in without waiting", "[web]") {
    Service service;
    service.watch();
    for (int person = 0; person < 30; ++person) {
        Browser at_nine(service);
        REQUIRE(at_nine.sign_in("ann").status == 303);
    }
}

TEST_CASE("one address cannot try passwords without end", "[web]") {
    Service service;
    service.watch();
    Browser guesser(service);
    int heard = 0;
    while (guesser.sign_in("name" + std::to_string(heard), "guess").status == 403) {
        REQUIRE(++heard < 100);
    }
    CHECK(heard == 10);
    CHECK(guesser.sign_in("ann").status == 429);
    service.scene.clock.at += std::chrono::seconds(6);
    CHECK(guesser.sign_in("ann").status == 303);
}
