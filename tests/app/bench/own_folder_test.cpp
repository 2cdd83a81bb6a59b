#include "app/bench/own_folder.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using evenhand::app::OwnFolder;

TEST_CASE("a folder for a measurement goes with all that was put into it", "[app]") {
    std::filesystem::path path;
    {
        OwnFolder first = OwnFolder::make().value();
        path = first.path();
        std::ofstream(path / "file") << "text";
        std::filesystem::create_directories(path / "in" / "it");
        const OwnFolder moved = std::move(first);
        CHECK(moved.path() == path);
        CHECK(std::filesystem::exists(path / "file"));
        CHECK(OwnFolder::make().value().path() != path);
    }
    CHECK_FALSE(std::filesystem::exists(path));
}
