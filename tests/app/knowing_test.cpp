#include "app/knowing.hpp"
#include "support/places.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

using evenhand::app::knowledge_of;

TEST_CASE("the shipped library is joined with the council of a file", "[app]") {
    const auto knowledge = knowledge_of(evenhand::tests::source("/docs/example/council.toml"));
    REQUIRE(knowledge.ok());
    CHECK((*knowledge)->council().name == "Exampleshire County Council");
    REQUIRE((*knowledge)->protocol() != nullptr);
    CHECK((*knowledge)->protocol()->name == "county-protocol");
}

TEST_CASE("a council that is not there or does not hold is refused before anything else is read", "[app]") {
    const evenhand::tests::TemporaryFolder folder;
    CHECK(knowledge_of((folder.path() / "none.toml").string()).error().code ==
          evenhand::base::ErrorCode::not_found);
    const auto file =
        folder.write("council.toml", "name = \"X\"\nnation = \"england\"\ntype = \"county\"\ncolour = 1\n");
    const auto knowledge = knowledge_of(file.string());
    REQUIRE_FALSE(knowledge.ok());
    CHECK(knowledge.error().place == evenhand::base::Place{file.string(), 4});
}
