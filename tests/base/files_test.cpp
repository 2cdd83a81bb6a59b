#include "evenhand/base/files.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

using evenhand::base::ErrorCode;
using evenhand::base::list_files;
using evenhand::base::read_file;
using evenhand::tests::TemporaryFolder;

TEST_CASE("a file is read whole up to the limit", "[base]") {
    const TemporaryFolder folder;
    folder.write("a.txt", std::string(100, 'x'));
    CHECK(read_file(folder.path() / "a.txt", 100).value().size() == 100);
    CHECK(read_file(folder.path() / "a.txt", 99).error().code == ErrorCode::too_large);
    CHECK(read_file(folder.path() / "none", 9).error().code == ErrorCode::not_found);
    CHECK(read_file(folder.path(), 9).error().code == ErrorCode::unreadable);
}

TEST_CASE("a folder lists its files in the order of their names", "[base]") {
    const TemporaryFolder folder;
    folder.write("b.toml", "");
    folder.write("a.toml", "");
    folder.write("c.txt", "");
    const auto files = list_files(folder.path(), ".toml");
    REQUIRE(files->size() == 2);
    CHECK((*files)[0].filename() == "a.toml");
    CHECK(list_files(folder.path() / "none", ".toml").error().code == ErrorCode::not_found);
}
