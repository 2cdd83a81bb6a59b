#include "app/console_under_test.hpp"
#include "app/rule_pages.hpp"
#include "support/places.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <map>
#include <sstream>

namespace evenhand::tests {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::map<std::string, std::string> files_in(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        files.emplace(entry.path().filename().string(), read(entry.path()));
    }
    return files;
}

std::map<std::string, std::string> made_pages() {
    const TemporaryFolder folder;
    const auto pages = folder.path() / "pages";
    const auto answer = run({"rules", "--format", "pages", pages.string()});
    CHECK(answer.status == 0);
    return files_in(pages);
}

}  // namespace

TEST_CASE("each rule has a page that tells what, why, by which law, and examples of each sort", "[app]") {
    const auto pages = made_pages();
    std::istringstream listed(run({"rules"}).out);
    std::size_t rules = 0;
    for (std::string line; std::getline(listed, line); ++rules) {
        const auto id = line.substr(0, line.find(':'));
        CAPTURE(id);
        REQUIRE(pages.contains(id + ".md"));
        const std::string& page = pages.at(id + ".md");
        for (const std::string part :
             {"\n## Why\n\n", "\n## What to do\n\n", "\n| level | when |\n|---|---|\n| ",
              "\n## Law and codes\n\n* ", "\n## Found\n\n* ", "\n## Not found, though it looks like it\n\n* ",
              "\n## Good\n\n* "}) {
            CHECK_THAT(page, Catch::Contains(part));
        }
        CHECK_THAT(pages.at("README.md"), Catch::Contains("](" + id + ".md) | "));
    }
    CHECK(rules >= 17);
    CHECK(pages.size() == rules + 1);
    CHECK_THAT(pages.at("member-quote.md"), Catch::Contains("| stop | inside a pre-election period"));
    CHECK_THAT(pages.at("candidate-publicity.md"), Catch::Contains("(northern-ireland)"));
}

TEST_CASE("the published pages are those that the lexicons give", "[app]") {
    INFO("mended by: evenhand rules --format pages docs/guide/rules");
    const auto published = files_in(source("/docs/guide/rules"));
    const auto made = made_pages();
    for (const auto& [name, text] : made) {
        CAPTURE(name);
        CHECK(published.contains(name));
        CHECK((published.contains(name) && published.at(name) == text));
    }
    for (const auto& [name, text] : published) {
        CAPTURE(name);
        CHECK(made.contains(name));
    }
}

TEST_CASE("pages are written over, those of rules that are no more go, and what else lies there stays",
          "[app]") {
    const TemporaryFolder folder;
    const auto pages = folder.path() / "pages";
    REQUIRE(run({"rules", "--format", "pages", pages.string()}).status == 0);
    const std::string index = read(pages / "README.md");
    fs::copy_file(pages / "member-quote.md", pages / "no-more.md");
    std::ofstream(pages / "member-quote.md") << "changed by hand";
    std::ofstream(pages / "notes.md") << "somebody's own";
    REQUIRE(run({"rules", "--format", "pages", pages.string()}).status == 0);
    CHECK_FALSE(fs::exists(pages / "no-more.md"));
    CHECK(read(pages / "notes.md") == "somebody's own");
    CHECK_THAT(read(pages / "member-quote.md"), Catch::Contains("## Why"));
    CHECK(read(pages / "README.md") == index);
}

TEST_CASE("pages that cannot be written are told with their place", "[app]") {
    const TemporaryFolder folder;
    std::ofstream(folder.path() / "file") << "no folder";
    fs::create_directories(folder.path() / "pages" / "README.md");
    for (const auto& where : {folder.path() / "file" / "pages", folder.path() / "pages"}) {
        const auto answer = run({"rules", "--format", "pages", where.string()});
        CHECK(answer.status == 2);
        CHECK(one_line_only(answer));
        CHECK_THAT(answer.err, Catch::Contains(where.string()));
    }
}

TEST_CASE("rules are told as text or as pages into one folder", "[app]") {
    CHECK(run({"rules", "--format", "text"}).out == run({"rules"}).out);
    for (const auto& arguments : {std::vector<std::string>{"rules", "--format", "xml"},
                                  {"rules", "--format", "pages"},
                                  {"rules", "--format", "pages", "one", "two"}}) {
        const auto answer = run(arguments);
        CHECK(answer.status == 2);
        CHECK(one_line_only(answer));
    }
}

}  // namespace evenhand::tests
