#include "app/commands.hpp"
#include "app/console_under_test.hpp"

#include <catch2/catch.hpp>

using evenhand::tests::one_line_only;
using evenhand::tests::run;

TEST_CASE("help names every command, and asking for it is no error", "[app]") {
    for (const char* asked : {"help", "--help", "-h"}) {
        const auto answer = run({asked});
        CHECK(answer.status == 0);
        for (const auto& command : evenhand::app::commands()) {
            CHECK(answer.out.find("evenhand " + std::string(command.name)) != std::string::npos);
        }
    }
}

TEST_CASE("the version is asked for in two ways", "[app]") {
    CHECK(run({"version"}).out == run({"--version"}).out);
    CHECK(run({"version"}).out.starts_with("evenhand "));
}

TEST_CASE("no command, or one that is none, is a line of usage and status 2", "[app]") {
    for (const auto& arguments : {std::vector<std::string>{}, std::vector<std::string>{"chekc", "a.txt"}}) {
        const auto answer = run(arguments);
        CHECK(answer.status == 2);
        CHECK(one_line_only(answer));
        CHECK(answer.err.find("check, ") != std::string::npos);
    }
}
