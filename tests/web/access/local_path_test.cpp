#include "evenhand/base/percent.hpp"
#include "evenhand/web/access.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;

TEST_CASE("only a path of this service is one to go to", "[web]") {
    for (const char* good : {"/", "/queue", "/queue/5?show=all&in=%2F%2Fx", "/a//b", "/#top"}) {
        CHECK(web::local_path_or_home(good) == good);
    }
    for (const std::string& bad :
         {std::string(), std::string("queue"), std::string("//evil.example"), std::string("/\\evil.example"),
          std::string("http://evil.example"), std::string("/a\nb"), std::string("/\t/evil.example"),
          std::string("/a b"), std::string("/caf\xC3\xA9"), std::string("/sign-in"),
          std::string("/sign-in?to=/sign-in"), std::string("/sign-out"), "/" + std::string(2000, 'a')}) {
        CHECK(web::local_path_or_home(bad) == "/");
    }
}

TEST_CASE("the way back from the sign-in page is the page that was asked for", "[web]") {
    web::Request request;
    request.path = "/queue/caf\xC3\xA9 5";
    request.query = web::parse_form("a=1&b=%26+x").value();
    CHECK(web::own_path(request) == "/queue/caf%C3%A9%205?a=1&b=%26%20x");
    CHECK(web::local_path_or_home(web::own_path(request)) == web::own_path(request));
    CHECK(web::sign_in_path(request) ==
          "/sign-in?to=" + evenhand::base::percent_encoded("/queue/caf%C3%A9%205?a=1&b=%26%20x"));
}
