#include "evenhand/web/assets.hpp"
#include "evenhand/web/routes.hpp"
#include "web/support/site.hpp"

#include <catch2/catch.hpp>

using evenhand::web::Request;

TEST_CASE("health names the version and the ruleset", "[web]") {
    const auto site = evenhand::tests::example_site();
    const auto reply = evenhand::web::answer(Request{"GET", "/healthz", {}, "", "", "t"}, *site);
    CHECK(reply.status == 200);
    CHECK(reply.body.find("\"status\": \"ok\"") != std::string::npos);
    CHECK(reply.body.find(site->councils.front()->digest()) != std::string::npos);
}

TEST_CASE("the style sheet is there under its digest, without the faces that are not ours to serve",
          "[web]") {
    const std::string path(evenhand::web::style_sheet_path());
    const auto reply =
        evenhand::web::answer(Request{"GET", path, {}, "", "", "t"}, *evenhand::tests::example_site());
    CHECK(reply.status == 200);
    CHECK(reply.content_type == "text/css; charset=utf-8");
    CHECK(reply.body.find(".govuk-button") != std::string::npos);
    CHECK(reply.body.find(".eh-verdict") != std::string::npos);
    CHECK(reply.body.find("@font-face") == std::string::npos);
    CHECK(reply.body.find("GDS Transport") == std::string::npos);
    CHECK(evenhand::web::find_asset("evenhand.css") == nullptr);
}
