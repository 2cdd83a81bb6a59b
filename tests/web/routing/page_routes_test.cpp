#include "web/routing/route.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;

TEST_CASE("a draft can be checked and the calendar be seen without signing in; nothing else can", "[web]") {
    for (const web::Route& row : web::page_routes()) {
        const bool open = row.path == "/" || row.path == "/calendar";
        CHECK((row.needs == web::Needs::nobody) == open);
    }
}
