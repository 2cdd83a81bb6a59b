#include "web/routing/route.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;

TEST_CASE("a draft can be checked, the calendar, the council and the rules be seen, and a link that was sent "
          "be followed without signing in, nothing else can",
          "[web]") {
    for (const web::Route& row : web::page_routes()) {
        const bool open = row.path == "/" || row.path == "/calendar" || row.path == "/language" ||
                          row.path == "/rules" || row.path == "/rules/{id}" || row.path == "/council" ||
                          row.path == "/guest/{secret}";
        CHECK((row.needs == web::Needs::nobody) == open);
    }
}
