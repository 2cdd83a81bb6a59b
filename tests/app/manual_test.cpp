#include "app/console_under_test.hpp"
#include "app/manual.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

using evenhand::app::Command;
using evenhand::app::commands;
using evenhand::app::manual_overview;
using evenhand::app::manual_page;
using evenhand::tests::run;

TEST_CASE("a manual page says what help says, with hyphens that can be copied", "[app]") {
    const Command command{"look", "FILE [--at DAY] | -", "look at a file", nullptr};
    const auto page = manual_page(command, "1.2");
    CHECK(page.starts_with(
        ".TH evenhand-look 1 \"\" \"Evenhand 1.2\"\n.SH NAME\nevenhand\\-look \\- look at a file\n"));
    CHECK(page.find("\nFILE [\\-\\-at DAY] |\\: \\-\n") != std::string::npos);
    CHECK(page.find("EXIT STATUS") != std::string::npos);
}

TEST_CASE("a line that roff would take for a macro is none", "[app]") {
    const Command command{"look", "...\\n", "look", nullptr};
    CHECK(manual_page(command, "1").find("\n\\&...\\en\n") != std::string::npos);
}

TEST_CASE("the overview names every command", "[app]") {
    const auto page = manual_overview(commands(), "1");
    for (const Command& command : commands()) {
        CHECK(page.find(".TP\n.B " + std::string(command.name) + '\n') != std::string::npos);
    }
}

TEST_CASE("help writes a page for every command into a folder", "[app]") {
    const evenhand::tests::TemporaryFolder folder;
    const auto pages = folder.path() / "man1";
    REQUIRE(run({"help", "--man-pages", pages.string()}).status == 0);
    for (const Command& command : commands()) {
        CHECK(std::filesystem::is_regular_file(pages / ("evenhand-" + std::string(command.name) + ".1")));
    }
    CHECK(std::filesystem::is_regular_file(pages / "evenhand.1"));
    folder.write("file", "in the way");
    CHECK(run({"help", "--man-pages", (folder.path() / "file").string()}).status == 2);
    CHECK(run({"help", "--man"}).status == 2);
}
