#include "web/routing/route.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;

TEST_CASE("the service's own addresses need nobody, so that whoever is not signed in can be", "[web]") {
    for (const web::Route& row : web::service_routes()) {
        CHECK(row.needs == web::Needs::nobody);
    }
}
