#include "evenhand/web/routes.hpp"
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

TEST_CASE("a post that a browser sends must bring the form token; a program's token is enough of itself",
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
