#include "app/data_folder.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

using evenhand::app::find_data_folder;

TEST_CASE("the data lie where EVENHAND_DATA says, and nowhere else where it says so", "[app]") {
    const evenhand::tests::TemporaryFolder folder;
    folder.write("here/lexicons/README.md", "");
    folder.write("here/calendars/README.md", "");
    folder.write("half/lexicons/README.md", "");
    const auto here = folder.path() / "here";

    SECTION("a folder that holds both is taken") {
        const auto found = find_data_folder(here.c_str(), "/nowhere/build/debug/evenhand", "/nowhere");
        REQUIRE(found.ok());
        CHECK(*found == here);
    }
    SECTION("a folder that lacks one is an error although the source would do") {
        const auto half = folder.path() / "half";
        const auto found = find_data_folder(half.c_str(), "/nowhere/build/debug/evenhand", here);
        REQUIRE_FALSE(found.ok());
        CHECK(found.error().place.file == half.string());
    }
    SECTION("an empty variable is as good as none") {
        const auto found = find_data_folder("", "/nowhere/build/debug/evenhand", here);
        REQUIRE(found.ok());
        CHECK(*found == here);
    }
}

TEST_CASE("without EVENHAND_DATA the data lie where they are installed, else in the tree of the build or its "
          "source",
          "[app]") {
    const evenhand::tests::TemporaryFolder folder;
    folder.write("tree/lexicons/README.md", "");
    folder.write("tree/calendars/README.md", "");
    const auto tree = folder.path() / "tree";

    const auto built = find_data_folder(nullptr, tree / "build" / "release" / "evenhand", "/nowhere");
    REQUIRE(built.ok());
    CHECK(*built == tree);

    folder.write("usr/share/evenhand/lexicons/README.md", "");
    folder.write("usr/share/evenhand/calendars/README.md", "");
    for (const char* program : {"bin/evenhand", "lib/evenhand/evenhand-full"}) {
        const auto installed = find_data_folder(nullptr, folder.path() / "usr" / program, tree);
        REQUIRE(installed.ok());
        CHECK(*installed == folder.path() / "usr" / "share" / "evenhand");
    }

    const auto source = find_data_folder(nullptr, "/usr/local/bin/evenhand", tree);
    REQUIRE(source.ok());
    CHECK(*source == tree);

    const auto nowhere = find_data_folder(nullptr, "/usr/local/bin/evenhand", "/nowhere");
    REQUIRE_FALSE(nowhere.ok());
    CHECK(nowhere.error().mend.find("EVENHAND_DATA") != std::string::npos);
}

TEST_CASE("where the program lies never hangs on the working folder", "[app]") {
    CHECK(evenhand::app::own_program().is_absolute());
}

TEST_CASE(
    "without /proc the program lies where the kernel was asked to start it, else where the package puts it",
    "[app]") {
    const evenhand::tests::TemporaryFolder folder;
    folder.write("opt/bin/evenhand", "a program");
    const auto program = std::filesystem::canonical(folder.path() / "opt" / "bin" / "evenhand");
    const auto link = folder.path() / "opt" / "evenhand";
    std::filesystem::create_symlink("bin/evenhand", link);
    const auto no_proc = folder.path() / "proc" / "self" / "exe";
    const std::filesystem::path packaged = "/usr/bin/evenhand";

    using evenhand::app::program_told_by;
    CHECK(program_told_by(no_proc, program.c_str()) == program);
    CHECK(program_told_by(no_proc, link.c_str()) == program);
    CHECK(program_told_by(no_proc, "./evenhand") == packaged);
    CHECK(program_told_by(no_proc, (folder.path() / "opt").c_str()) == packaged);
    CHECK(program_told_by(no_proc, (folder.path() / "gone").c_str()) == packaged);
    CHECK(program_told_by(no_proc, "") == packaged);
    CHECK(program_told_by(no_proc, nullptr) == packaged);
    std::filesystem::create_directories(no_proc.parent_path());
    std::filesystem::create_symlink(program, no_proc);
    CHECK(program_told_by(no_proc, "/elsewhere/evenhand") == program);
}

TEST_CASE("a program that was not told where it was built never looks in the folder it is called from",
          "[app]") {
    const evenhand::tests::TemporaryFolder folder;
    folder.write("lexicons/README.md", "");
    folder.write("calendars/README.md", "");
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path());
    const auto found = find_data_folder(nullptr, "/usr/local/bin/evenhand", "");
    const auto relative = find_data_folder(nullptr, "bin/evenhand", "");
    std::filesystem::current_path(before);
    CHECK_FALSE(found.ok());
    CHECK_FALSE(relative.ok());
}
