#include "app/quick.hpp"
#include "support/places.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

using evenhand::app::find_full_program;
using evenhand::tests::TemporaryFolder;
namespace fs = std::filesystem;

TEST_CASE("every quick command is a command of the full program too, run by the same function", "[app]") {
    const auto all = evenhand::app::commands();
    for (const auto& quick : evenhand::app::quick_commands()) {
        const auto found = std::ranges::find(all, quick.name, &evenhand::app::Command::name);
        REQUIRE(found != all.end());
        CHECK(found->run == quick.run);
    }
}

TEST_CASE("the full program is found beside the quick one, else where it is installed", "[app]") {
    const TemporaryFolder folder;
    const auto quick = folder.path() / "bin" / "evenhand";
    CHECK_FALSE(find_full_program(quick).ok());
    CHECK(find_full_program(quick).error().message.find("evenhand-full") != std::string::npos);
    const auto installed = folder.path() / "lib" / "evenhand" / "evenhand-full";
    const auto beside = folder.path() / "bin" / "evenhand-full";
    for (const auto& program : {installed, beside}) {
        fs::create_directories(program.parent_path());
        std::ofstream(program) << "there";
        REQUIRE(find_full_program(quick).ok());
        CHECK(*find_full_program(quick) == program);
    }
}

TEST_CASE("what the quick program does not hold is done by the full one, and its status comes back",
          "[app]") {
    const TemporaryFolder folder;
    const auto out = folder.path() / "out";
    const auto status = [&](const std::string& words) {
        const std::string line = words + " >'" + out.string() + "' 2>&1";
        return WEXITSTATUS(std::system(line.c_str()));  // NOLINT: as a user runs it
    };
    const auto said = [&] {
        std::ostringstream text;
        text << std::ifstream(out).rdbuf();
        return text.str();
    };
    CHECK(status(evenhand::tests::program() + " help") == 0);
    CHECK(said().find("evenhand serve") != std::string::npos);
    CHECK(status(evenhand::tests::program() + " feed /nowhere/at-all.xml") == 2);
    CHECK(said().find("/nowhere/at-all.xml") != std::string::npos);

    const auto alone = folder.path() / "evenhand";
    fs::copy_file(evenhand::tests::program(), alone);
    CHECK(status(alone.string() + " version") == 0);
    CHECK(status(alone.string() + " help") == 2);
    CHECK(said().find("install Evenhand again") != std::string::npos);
}
