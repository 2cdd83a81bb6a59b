#include "app/folder_files.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

using evenhand::tests::TemporaryFolder;
using evenhand::workflow::PackFile;
namespace app = evenhand::app;

TEST_CASE("files go into a new folder and come back as they were", "[app]") {
    const TemporaryFolder folder;
    const std::vector<PackFile> files = {{"a.txt", std::string("one\0two", 7)}, {"b/c.json", "{}"}};
    const auto to = folder.path() / "pack";
    REQUIRE(app::write_folder(to, files).ok());
    CHECK(*app::read_folder(to) == files);
    CHECK_FALSE(app::write_folder(to, files).ok());
    CHECK_FALSE(app::write_folder(to / "a.txt" / "x", files).ok());
    CHECK_FALSE(app::read_folder(folder.path() / "none").ok());
    std::filesystem::create_symlink("/etc/hostname", to / "link");
    CHECK_FALSE(app::read_folder(to).ok());
}

TEST_CASE("a line is added at the end of a file", "[app]") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "lines";
    REQUIRE(app::append_line(file, "one").ok());
    REQUIRE(app::append_line(file, "two").ok());
    CHECK(app::read_folder(folder.path())->at(0).bytes == "one\ntwo\n");
    CHECK_FALSE(app::append_line(folder.path(), "x").ok());
    CHECK_FALSE(app::append_line("/dev/full", "x").ok());
}
