#include "web/routing/route.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;

TEST_CASE("every address for programs is below /api/", "[web]") {
    for (const web::Route& row : web::api_routes()) {
        CHECK(row.path.starts_with("/api/"));
    }
}
