#include "evenhand/web/routes.hpp"
#include "evenhand/web/watch.hpp"
#include "web/support/office.hpp"

using evenhand::web::answer;
using evenhand::web::Reply;
using evenhand::web::Request;

namespace {

Reply ask(const std::string& method, const std::string& path) {
    return answer(Request{method, path, {}, "", "", "t"}, *evenhand::tests::example_site());
}

std::string allowed(const Reply& reply) {
    for (const auto& [name, value] : reply.headers) {
        if (name == "Allow") {
            return value;
        }
    }
    return "";
}

}  // namespace

TEST_CASE("a path that does not exist is 404, for people as a page, for programs as a problem", "[web]") {
    CHECK(ask("GET", "/nothing").status == 404);
    CHECK(ask("GET", "/nothing").content_type == "text/html; charset=utf-8");
    CHECK(ask("POST", "/api/v1/nothing").content_type == "application/problem+json");
    CHECK(ask("GET", "/assets/../README.md").status == 404);
    CHECK(ask("GET", "/healthz/").status == 404);
}

TEST_CASE("a method that a path does not offer is 405 and says what is offered", "[web]") {
    CHECK(ask("DELETE", "/").status == 405);
    CHECK(allowed(ask("DELETE", "/")) == "GET, HEAD, POST");
    CHECK(allowed(ask("GET", "/api/v1/check")) == "POST");
    CHECK(allowed(ask("POST", "/healthz")) == "GET, HEAD");
}

TEST_CASE("HEAD is answered where GET is", "[web]") {
    CHECK(ask("HEAD", "/").status == 200);
    CHECK(ask("HEAD", "/healthz").status == 200);
}

TEST_CASE("a route that needs somebody is not reached by nobody, and a wrong token is not taken for nobody",
          "[web]") {
    evenhand::tests::Service service;
    Request request{"GET", "/calendar", {}, "", "", "t"};
    CHECK(answer(request, *service.site).status == 200);
    request.headers = evenhand::web::Fields{{"authorization", "Bearer wrong"}};
    CHECK(answer(request, *service.site).status == 401);
    request.headers =
        evenhand::web::Fields{{"authorization", "Bearer " + service.token(service.scene.al, {})}};
    CHECK(answer(request, *service.site).status == 200);
}

TEST_CASE("a post that a browser sends must bring the form token, a program's token is enough of itself",
          "[web]") {
    evenhand::tests::Service service;
    evenhand::tests::Browser browser(service);
    REQUIRE(browser.sign_in("ann").status == 303);
    CHECK(browser.post_as_is("/sign-out", "").status == 403);
    CHECK(browser.cookies.contains("evenhand"));
    browser.headers["x-form-token"] = "wrong";
    CHECK(browser.post_as_is("/sign-out", "").status == 403);
    browser.headers.clear();
    browser.headers["authorization"] =
        "Bearer " + service.token(service.scene.al, {evenhand::workflow::Scope::write});
    CHECK(browser.post_as_is("/sign-out", "").status == 303);
}

namespace {

/// A notebook whose database fell.
class Away final : public evenhand::workflow::Notebook {
  public:
    using Error = evenhand::base::Error;
    static Error away() { return {evenhand::base::ErrorCode::unreadable, "the database is away", "", {}}; }
    evenhand::base::Result<evenhand::workflow::Turn> take_turn(const evenhand::workflow::ReplyKey& /*key*/,
                                                               evenhand::workflow::Instant /*now*/) override {
        return away();
    }
    evenhand::base::Result<evenhand::base::Done>
    keep_reply(const evenhand::workflow::ReplyKey& /*key*/,
               const evenhand::workflow::KeptReply& /*reply*/) override {
        return away();
    }
    evenhand::base::Result<evenhand::base::Done>
    forget_reply(const evenhand::workflow::ReplyKey& /*key*/) override {
        return away();
    }
    evenhand::base::Result<std::optional<evenhand::workflow::Instant>>
    last_seen(const std::string& /*digest*/) override {
        return away();
    }
    evenhand::base::Result<evenhand::base::Done> note_seen(const std::string& /*digest*/,
                                                           evenhand::workflow::Instant /*now*/) override {
        return away();
    }
};

}  // namespace

TEST_CASE("while the store is away nobody is taken for signed in, and what needs nobody goes on", "[web]") {
    evenhand::tests::Service service;
    evenhand::tests::Browser browser(service);
    REQUIRE(browser.sign_in("ann").status == 303);
    Away away;
    evenhand::web::Office office = *service.site->office;
    office.notebook = evenhand::tests::borrowed<evenhand::workflow::Notebook>(away);
    evenhand::web::Site site = *service.site;
    site.office = std::make_shared<const evenhand::web::Office>(office);
    Request request{"GET", "/calendar", {}, "", "", "t"};
    request.cookies = evenhand::web::Fields{{"evenhand", browser.cookies.at("evenhand")}};
    CHECK(answer(request, site).status == 200);
    request.path = "/sign-out";
    CHECK(answer(request, site).status == 303);
    request.method = "POST";
    CHECK(answer(request, site).status == 403);
}

TEST_CASE("who is too fast is told when they are heard again, this machine itself is not slowed", "[web]") {
    evenhand::tests::Service service;
    evenhand::web::Site site = *service.site;
    evenhand::web::WatchSettings settings;
    settings.address = {2, 0.5};
    settings.sign_in = {1, 0.1};
    site.watch = std::make_shared<evenhand::web::Watch>(settings, site.clock);
    Request request{"GET", "/healthz", {}, "", "", "t"};
    request.from = "192.0.2.1";
    CHECK(answer(request, site).status == 200);
    CHECK(answer(request, site).status == 200);
    const Reply slower = answer(request, site);
    CHECK(slower.status == 429);
    CHECK(evenhand::tests::header_of(slower, "Retry-After") == "2");
    request.from = "192.0.2.2";
    CHECK(answer(request, site).status == 200);
    request.from = "127.0.0.1";
    for (int i = 0; i < 5; ++i) {
        CHECK(answer(request, site).status == 200);
    }
    request.way = evenhand::web::Way::by_proxy;
    CHECK(answer(request, site).status == 200);
    CHECK(answer(request, site).status == 200);
    CHECK(answer(request, site).status == 429);
    request.from = "192.0.2.3";
    request.headers = evenhand::web::Fields{{"authorization", "Bearer " + std::string(43, 'A')}};
    CHECK(answer(request, site).status == 401);
    CHECK(answer(request, site).status == 429);
}
