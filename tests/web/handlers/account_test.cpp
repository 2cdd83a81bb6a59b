#include "evenhand/base/percent.hpp"
#include "web/support/holds.hpp"
#include "web/support/office.hpp"

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::Browser;
using evenhand::tests::header_of;
using evenhand::tests::holds;
using evenhand::tests::Service;

TEST_CASE("a token is shown once, works, and can be revoked", "[web]") {
    Service service;
    Browser ann(service);
    ann.sign_in("ann");
    ann.get("/account");
    const auto made = ann.post("/account", "act=token&label=LibreOffice&scope-write=yes");
    REQUIRE(holds(made, "<code>"));
    const auto begin = made.body.find("<code>") + 6;
    const std::string secret = made.body.substr(begin, made.body.find('<', begin) - begin);
    const auto stored = service.scene.records.tokens({"ann"}).value();
    REQUIRE(stored.size() == 1);
    CHECK(stored[0].digest == evenhand::secrets::token_digest(secret));
    CHECK(stored[0].expires.has_value());
    CHECK_FALSE(holds(ann.get("/account"), secret));
    Browser al(service);
    al.sign_in("al");
    al.get("/account");
    CHECK(al.post("/account", "act=revoke&digest=" + stored[0].digest).status == 422);
    CHECK(ann.post("/account", "act=revoke&digest=" + stored[0].digest).status == 200);
    CHECK(service.scene.records.tokens({"ann"}).value()[0].revoked.has_value());
}

TEST_CASE("a password changes only for who knows the old one, and everybody signs in anew", "[web]") {
    Service service;
    Browser ann(service);
    ann.sign_in("ann");
    ann.get("/account");
    CHECK(ann.post("/account", "act=password&old-password=wrong&new-password=another+horse").status == 422);
    const auto done =
        ann.post("/account", "act=password&old-password=correct+horse&new-password=another+long+horse");
    CHECK(header_of(done, "Location") == "/sign-in?to=/account");
    CHECK(ann.get("/account").status == 303);
}

TEST_CASE(
    "a password that is short or guessed first is refused in the page's language, and the old one stays",
    "[web]") {
    Service service;
    Browser ann(service);
    ann.sign_in("ann");
    const std::string act = "act=password&old-password=correct+horse&new-password=";
    ann.get("/account");
    const auto english = ann.post("/account", act + "Password2026!");
    CHECK(english.status == 422);
    CHECK(holds(english, "This password is one of those that are guessed first"));
    CHECK(holds(english, "href=\"#new-password\""));
    CHECK(holds(ann.post("/account", act + "short"), "shorter than 12 characters"));
    ann.headers["accept-language"] = "cy";
    CHECK(holds(ann.post("/account", act + "ann-example1"), "o’r rhai a ddyfelir gyntaf"));
    CHECK(ann.get("/account").status == 200);
}

TEST_CASE("a deputy is somebody who is there", "[web]") {
    Service service;
    Browser al(service);
    al.sign_in("al");
    al.get("/account");
    CHECK(al.post("/account", "act=deputy&deputy=nobody-here").status == 422);
    CHECK(holds(al.post("/account", "act=deputy&deputy=bo"), "value=\"bo\""));
    CHECK(al.post("/account", "act=fly").status == 404);
}

TEST_CASE("somebody makes addresses for their diary, follows them, and ends them", "[web]") {
    Service service;
    Browser al(service);
    al.headers["host"] = "evenhand.example.gov.uk";
    al.sign_in("al");
    al.get("/account");
    const auto made = al.post("/account", "act=feed&feed-of=exampleshire&feed-label=diary");
    REQUIRE(made.status == 200);
    const std::string begin = "http://evenhand.example.gov.uk";
    const auto at = made.body.find(begin + "/feeds/");
    REQUIRE(at != std::string::npos);
    const std::string path = made.body.substr(at + begin.size(), made.body.find('<', at) - at - begin.size());
    Browser diary(service);
    CHECK(diary.get(path).status == 200);
    CHECK(diary.get(path).content_type.starts_with("text/calendar"));
    const auto tokens = service.scene.records.tokens({"al"}).value();
    REQUIRE(tokens.size() == 1);
    CHECK(tokens.front().scopes.empty());
    al.get("/account");
    al.post("/account", "act=revoke&digest=" + evenhand::base::percent_encoded(tokens.front().digest));
    CHECK(diary.get(path).status == 404);
    al.get("/account");
    CHECK(al.post("/account", "act=feed&feed-of=elsewhere&feed-label=diary").status == 422);
}
