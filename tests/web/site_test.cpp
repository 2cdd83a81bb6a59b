#include "evenhand/web/site.hpp"
#include "web/support/site.hpp"

#include <catch2/catch.hpp>

TEST_CASE("a site finds a council by its name", "[web]") {
    const auto site = evenhand::tests::example_site();
    REQUIRE(site->find("Exampleshire County Council") != nullptr);
    CHECK(site->find("Exampleshire County Council")->council().people.size() == 1);
    CHECK(site->find("Nowhere") == nullptr);
}
