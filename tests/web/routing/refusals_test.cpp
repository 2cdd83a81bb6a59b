#include "web/routing/refusals.hpp"
#include "web/support/office.hpp"

namespace web = evenhand::web;
using evenhand::tests::header_of;

namespace {

web::Request asking(const std::string& method, const std::string& path) {
    web::Request request;
    request.method = method;
    request.path = path;
    request.id = "t";
    return request;
}

}  // namespace

TEST_CASE("whoever must sign in is led there and back, a program is told what to send", "[web]") {
    const auto page = web::must_sign_in(asking("GET", "/queue/5"));
    CHECK(page.status == 303);
    CHECK(header_of(page, "Location") == "/sign-in?to=%2Fqueue%2F5");
    const auto api = web::must_sign_in(asking("GET", "/api/v1/submissions"));
    CHECK(api.status == 401);
    CHECK(header_of(api, "WWW-Authenticate") == "Bearer");
}

TEST_CASE("a link from another site is followed once more from here, so that the cookie comes along",
          "[web]") {
    auto request = asking("GET", "/queue/5");
    request.headers = web::Fields{{"sec-fetch-site", "cross-site"}, {"sec-fetch-mode", "navigate"}};
    const auto page = web::must_sign_in(request);
    CHECK(page.status == 200);
    CHECK(page.body.find("content=\"0; url=/queue/5\"") != std::string::npos);
    request.path = "//evil.example";
    CHECK(web::must_sign_in(request).body.find("evil") == std::string::npos);
}

TEST_CASE("a form that is turned away shows the text that was in it", "[web]") {
    auto request = asking("POST", "/queue");
    request.body = "text=The+%3Cb%3Elibrary%3C%2Fb%3E+opens";
    for (const auto& reply : {web::must_sign_in(request), web::form_refused(request)}) {
        CHECK(reply.status == 403);
        CHECK(reply.body.find("The &lt;b&gt;library&lt;/b&gt; opens") != std::string::npos);
    }
    request.path = "/api/v1/submissions";
    CHECK(web::form_refused(request).content_type == "application/problem+json");
}

TEST_CASE("a token that is not good enough is told so as RFC 6750 says", "[web]") {
    const auto refused = web::token_refused(asking("GET", "/api/v1/x"),
                                            {evenhand::base::ErrorCode::refused, "it is over", "", {}});
    CHECK(refused.status == 401);
    CHECK(header_of(refused, "WWW-Authenticate") == "Bearer error=\"invalid_token\"");
    const auto narrow = web::scope_refused(asking("POST", "/api/v1/x"), evenhand::workflow::Scope::decide);
    CHECK(narrow.status == 403);
    CHECK(header_of(narrow, "WWW-Authenticate") == "Bearer error=\"insufficient_scope\", scope=\"decide\"");
}

TEST_CASE("a store that is away, or not there at all, is said so", "[web]") {
    const auto away = web::store_unreachable(asking("GET", "/queue"));
    CHECK(away.status == 503);
    CHECK(header_of(away, "Retry-After") == "60");
    CHECK(web::no_office(asking("GET", "/queue")).status == 404);
}

TEST_CASE("a fault of our own tells its number and keeps the words that were typed", "[web]") {
    auto request = asking("POST", "/queue/5");
    request.body = "return-reason=x&reason=Typed+%3Cb%3E+words";
    const auto fault = web::our_fault(request);
    CHECK(fault.status == 500);
    CHECK(fault.body.find("support this number: t") != std::string::npos);
    CHECK(fault.body.find("Typed &lt;b&gt; words</textarea>") != std::string::npos);
    request.path = "/api/v1/check";
    CHECK(web::our_fault(request).content_type == "application/problem+json");
}

TEST_CASE("whoever is turned away is spoken to in their language, a program in English", "[web]") {
    auto request = asking("GET", "/nothing");
    request.headers = web::Fields({{"accept-language", "cy"}});
    CHECK(web::no_such_page(request).body.find("Heb ganfod y dudalen") != std::string::npos);
    request.path = "/api/v1/nothing";
    CHECK(web::no_such_page(request).body.find("There is nothing at this address.") != std::string::npos);
}
