#include "web/routing/route.hpp"

#include <catch2/catch.hpp>

#include <set>

namespace web = evenhand::web;
using web::captured_by;
using web::Route;

namespace {

web::Reply nothing(const web::Request& /*request*/, const web::Site& /*site*/) {
    return {};
}

}  // namespace

TEST_CASE("a row says nothing of whom it needs, and asks for the most", "[web]") {
    const Route row;
    CHECK(row.needs == web::Needs::sign_in);
    CHECK(row.forged == web::Forged::refused);
}

TEST_CASE("a path is captured part by part", "[web]") {
    const Route one{.path = "/queue/{id}/{act}"};
    const auto captured = captured_by(one, "/queue/5/approve");
    REQUIRE(captured);
    CHECK(captured->value_or("id", "") == "5");
    CHECK(captured->value_or("act", "") == "approve");
    for (const char* other : {"/queue/5", "/queue//approve", "/queue/5/approve/", "/queue/5/approve/x",
                              "/Queue/5/approve", "queue/5/approve", ""}) {
        CHECK_FALSE(captured_by(one, other));
    }
    CHECK(captured_by({.path = "/"}, "/"));
    CHECK_FALSE(captured_by({.path = "/"}, "/x"));
    CHECK(captured_by({.path = "/assets/"}, "/assets/a/b.css"));
    CHECK(captured_by({.path = "/assets/"}, "/assets/"));
    CHECK_FALSE(captured_by({.path = "/assets/"}, "/assets"));
    CHECK_FALSE(captured_by({.path = "/healthz"}, "/healthz/"));
}

TEST_CASE("the methods of a row are those that it has handlers for", "[web]") {
    const Route row{.path = "/x", .get = nothing, .remove = nothing};
    CHECK(web::methods_of(row) == "GET, HEAD, DELETE");
    CHECK(web::handler_of(row, "HEAD") == nothing);
    CHECK(web::handler_of(row, "DELETE") == nothing);
    CHECK(web::handler_of(row, "POST") == nullptr);
    CHECK(web::handler_of(row, "TRACE") == nullptr);
}

TEST_CASE("no path stands in two rows, and only what changes nothing may be forged", "[web]") {
    std::set<std::string_view> paths;
    // Where a secret stands in the address, whoever forges must have it already.
    const std::set<std::string_view> harmless{
        "/guest/{secret}", "/",           "/rules/{id}",      "/api/v1/check",       "/v2/",
        "/lt/v2/",         "/lt-doc/v2/", "/lt/{secret}/v2/", "/lt-doc/{secret}/v2/"};
    for (const auto& table : {web::service_routes(), web::page_routes(), web::api_routes()}) {
        for (const Route& row : table) {
            CHECK(paths.insert(row.path).second);
            CHECK((row.forged == web::Forged::refused || harmless.contains(row.path)));
            CHECK_FALSE(web::methods_of(row).empty());
        }
    }
}
