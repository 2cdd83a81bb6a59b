#include "app/console_under_test.hpp"
#include "app/rules_page.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

using evenhand::tests::one_line_only;
using evenhand::tests::run;

TEST_CASE("the page tells of each rule what it asks, by which law, and what it leaves alone", "[app]") {
    const auto page = run({"rules", "--format", "markdown"}).out;
    CHECK_THAT(page, Catch::StartsWith("# Rules\n"));
    std::istringstream listed(run({"rules"}).out);
    std::size_t rules = 0;
    for (std::string line; std::getline(listed, line); ++rules) {
        const auto id = line.substr(0, line.find(':'));
        CAPTURE(id);
        const auto begin = page.find("## `" + id + "`: ");
        REQUIRE(begin != std::string::npos);
        const auto part = page.substr(begin, page.find("\n## `", begin) - begin);
        CHECK_THAT(part, Catch::Contains("\n| level | when |\n|---|---|\n| "));
        CHECK_THAT(part, Catch::Contains("\n* "));
        CHECK_THAT(part, Catch::Contains("\nFound, for example:\n\n* "));
        CHECK_THAT(part, Catch::Contains("\nNot found, though it looks like it:\n\n* "));
    }
    CHECK(rules >= 17);
    CHECK_THAT(page, Catch::Contains("| stop | inside a pre-election period"));
    CHECK_THAT(page, Catch::Contains("(england or wales or scotland)"));
}

TEST_CASE("the published page has every rule", "[app]") {
    std::ifstream file(evenhand::tests::source("/docs/rules.md"));
    const std::string published(std::istreambuf_iterator<char>(file), {});
    std::istringstream made(run({"rules", "--format", "markdown"}).out);
    for (std::string line; std::getline(made, line);) {
        if (line.starts_with("## ")) {
            CAPTURE(line);
            CHECK(published.find(line + "\n") != std::string::npos);
        }
    }
}

TEST_CASE("the rules come as text or as a page, and examples are run alone", "[app]") {
    CHECK(run({"rules", "--format", "text"}).out == run({"rules"}).out);
    for (const auto& arguments :
         {std::vector<std::string>{"rules", "--format", "xml"}, {"rules", "test", "--format", "markdown"}}) {
        const auto answer = run(arguments);
        CHECK(answer.status == 2);
        CHECK(one_line_only(answer));
    }
}
