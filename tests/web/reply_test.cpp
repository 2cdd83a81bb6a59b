#include "evenhand/web/reply.hpp"

#include <catch2/catch.hpp>

TEST_CASE("every status has its phrase", "[web]") {
    CHECK(evenhand::web::reason(413) == "Content Too Large");
    CHECK(evenhand::web::reason(500) == "Internal Server Error");
}
