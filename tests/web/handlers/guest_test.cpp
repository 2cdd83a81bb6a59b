#include "evenhand/base/percent.hpp"
#include "web/support/holds.hpp"
#include "web/support/office.hpp"

namespace web = evenhand::web;
using evenhand::tests::Browser;
using evenhand::tests::holds;
using evenhand::tests::Service;

namespace {

/// The path of the link that the page shows.
std::string link_in(const web::Reply& reply) {
    const auto at = reply.body.find("/guest/");
    REQUIRE(at != std::string::npos);
    return reply.body.substr(at, reply.body.find('<', at) - at);
}

struct Asked {
    Service service;
    Browser al{service};
    Browser guest{service};
    std::string path;

    Asked() {
        service.scene.begin("The library is forty metres long");
        al.headers["host"] = "evenhand.example.gov.uk";
        al.sign_in("al");
        al.get("/queue/1");
        const auto made = al.post("/queue/1/link", "guest=Dr+Roe&asks=facts");
        REQUIRE(made.status == 200);
        CHECK(holds(made, "http://evenhand.example.gov.uk/guest/"));
        path = link_in(made);
    }
};

}  // namespace

TEST_CASE("somebody without an account reads the text by a link and comments once", "[web]") {
    Asked here;
    const auto page = here.guest.get(here.path);
    REQUIRE(page.status == 200);
    CHECK(holds(page, "forty metres long"));
    CHECK(holds(page, "Dr Roe"));
    CHECK(here.guest.get(here.path).status == 200);
    CHECK(here.guest.post_as_is(here.path, "comment=++").status == 422);
    CHECK(here.guest.post_as_is(here.path, "comment=It+is+forty-one").status == 200);
    CHECK(here.guest.post_as_is(here.path, "comment=Again").status == 404);
    CHECK(here.guest.get(here.path).status == 404);
    CHECK(holds(here.al.get("/queue/1"), "It is forty-one"));
    CHECK(holds(here.al.get("/queue/1"), "Dr Roe"));
}

TEST_CASE("a link is closed once the text has changed, or its week is over, and to whoever guesses",
          "[web]") {
    Asked here;
    CHECK(here.guest.get("/guest/" + std::string(43, 'a')).status == 404);
    CHECK(here.guest.get("/guest/x").status == 404);
    SECTION("another form") {
        auto& scene = here.service.scene;
        const auto item = scene.records.submission({1}).value().value();
        scene.must_edit(scene.ann, item, evenhand::tests::QueueScene::draft("The library is longer"));
        CHECK(here.guest.get(here.path).status == 404);
        CHECK(here.guest.post_as_is(here.path, "comment=Late").status == 404);
    }
    SECTION("too late") {
        here.service.scene.clock.at += std::chrono::hours(24 * 7);
        CHECK(here.guest.get(here.path).status == 404);
    }
}

TEST_CASE("whoever made a link withdraws it on the page, and it opens nothing any more", "[web]") {
    Asked here;
    const auto page = here.al.get("/queue/1");
    REQUIRE(holds(page, "Withdraw the address"));
    const auto at = page.body.find("sha256:", page.body.find("/queue/1/link/withdraw"));
    const std::string digest = page.body.substr(at, page.body.find('"', at) - at);
    SECTION("by its maker") {
        const auto done =
            here.al.post("/queue/1/link/withdraw", "digest=" + evenhand::base::percent_encoded(digest));
        CHECK(done.status == 303);
        CHECK(here.guest.get(here.path).status == 404);
        CHECK(here.guest.post_as_is(here.path, "comment=Late").status == 404);
        const auto after = here.al.get("/queue/1?done=withdraw-link");
        CHECK(holds(after, "The address was withdrawn"));
        CHECK(holds(after, "withdraw-link"));
        CHECK_FALSE(holds(after, "Withdraw the address"));
    }
    SECTION("not by somebody else who writes there, and nothing made up") {
        Browser abe(here.service);
        abe.sign_in("abe");
        CHECK_FALSE(holds(abe.get("/queue/1"), "Withdraw the address"));
        CHECK(
            abe.post("/queue/1/link/withdraw", "digest=" + evenhand::base::percent_encoded(digest)).status ==
            403);
        CHECK(here.al.post("/queue/1/link/withdraw", "digest=x").status == 404);
        CHECK(here.guest.get(here.path).status == 200);
    }
    SECTION("a link that was used is told so, in Welsh where the page is Welsh") {
        CHECK(here.guest.post_as_is(here.path, "comment=Yes").status == 200);
        here.al.headers["accept-language"] = "cy";
        const auto late =
            here.al.post("/queue/1/link/withdraw", "digest=" + evenhand::base::percent_encoded(digest));
        CHECK(late.status == 403);
        CHECK(holds(late, "eisoes wedi’i defnyddio"));
    }
    SECTION("not without the form's token") {
        CHECK(here.al.post_as_is("/queue/1/link/withdraw", "digest=x").status == 403);
        CHECK(here.guest.get(here.path).status == 200);
    }
}

TEST_CASE("a link is made by who may comment, for somebody with a name", "[web]") {
    Asked here;
    here.al.get("/queue/1");
    CHECK(holds(here.al.post("/queue/1/link", "guest=+&asks=facts"), "empty or too long"));
    here.al.headers["accept-language"] = "cy";
    const auto welsh = here.al.post("/queue/1/link", "guest=+&asks=facts");
    CHECK(welsh.status == 403);
    CHECK(holds(welsh, "yn wag neu’n rhy hir"));
    here.al.headers.erase("accept-language");
    CHECK(here.al.post("/queue/9/link", "guest=Dr+Roe").status == 404);
    Browser rea(here.service);
    rea.sign_in("rea");
    rea.get("/queue/1");
    CHECK(rea.post("/queue/1/link", "guest=Dr+Roe").status == 403);
}
