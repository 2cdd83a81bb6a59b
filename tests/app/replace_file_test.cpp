#include "app/replace_file.hpp"
#include "evenhand/base/files.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>
#include <sys/stat.h>

namespace app = evenhand::app;
namespace fs = std::filesystem;
using evenhand::tests::TemporaryFolder;

namespace {

std::string text_of(const fs::path& file) {
    return evenhand::base::read_file(file, 1000).value();
}

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a file is replaced whole, keeps its rights, and a link stays a link", "[app]") {
    const TemporaryFolder folder;
    const auto file = folder.write("council.toml", "old");
    REQUIRE(::chmod(file.c_str(), 0640) == 0);
    const fs::path link = folder.path() / "link.toml";
    fs::create_symlink("council.toml", link);
    REQUIRE(app::replace_file(link, "new").ok());
    CHECK(text_of(file) == "new");
    CHECK(fs::is_symlink(link));
    CHECK(fs::status(file).permissions() ==
          (fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read));
    CHECK(files_in(folder.path()) == 2);
}

TEST_CASE("where what comes before the exchange fails, nothing is changed and nothing is left", "[app]") {
    const TemporaryFolder folder;
    const auto file = folder.write("council.toml", "old");
    const auto done = app::replace_file(file, "new", [] {
        return evenhand::base::Result<evenhand::base::Done>(
            evenhand::base::Error{evenhand::base::ErrorCode::refused, "no", "", {}});
    });
    REQUIRE_FALSE(done.ok());
    CHECK(done.error().code == evenhand::base::ErrorCode::refused);
    CHECK(text_of(file) == "old");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a file that is not there, or a folder that is none, is an error", "[app]") {
    const TemporaryFolder folder;
    CHECK_FALSE(app::replace_file(folder.path() / "none.toml", "x").ok());
    CHECK_FALSE(app::write_new_file(folder.path() / "no" / "x", "x").ok());
    CHECK(app::write_new_file(folder.path() / "x", "x").ok());
    CHECK_FALSE(app::write_new_file(folder.path() / "x", "y").ok());
    CHECK(text_of(folder.path() / "x") == "x");
}
