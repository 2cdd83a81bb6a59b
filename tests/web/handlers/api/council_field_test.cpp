#include "web/handlers/api/council_field.hpp"
#include "web/support/site.hpp"

#include <catch2/catch.hpp>

using namespace evenhand;

TEST_CASE("a council is called by its id or its name, the first one where none is called", "[web]") {
    const auto site = tests::example_site();
    const auto called = [&](std::vector<std::pair<std::string, std::string>> pairs) {
        auto fields = web::FieldReader::of_pairs(pairs);
        const auto* council = web::read_council(fields, *site);
        CHECK((council == nullptr) == fields.finish().has_value());
        return council;
    };
    CHECK(called({}) == site->councils.front().get());
    CHECK(called({{"council", site->councils.front()->council().slug}}) == site->councils.front().get());
    CHECK(called({{"council", "Exampleshire County Council"}}) == site->councils.front().get());
    CHECK(called({{"council", "nowhere"}}) == nullptr);
}
