#include "app/console_under_test.hpp"
#include "app/version_command.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <regex>

using evenhand::tests::run;

TEST_CASE("the version names the commit and the digest of the rules", "[app]") {
    const auto answer = run({"version"});
    CHECK(answer.status == 0);
    const std::regex form("evenhand [0-9]+\\.[0-9]+\\.[0-9]+\ncommit ([0-9a-f]{12}\\+?|unknown)\nrules "
                          "sha256:[0-9a-f]{64}\n");
    CHECK(std::regex_match(answer.out, form));
    CHECK(run({"--version"}).out == answer.out);
}

TEST_CASE("without rules the version is told all the same, and that something is wrong", "[app]") {
    setenv("EVENHAND_DATA", "/nowhere", 1);
    const auto answer = run({"version"});
    unsetenv("EVENHAND_DATA");
    CHECK(answer.status == 2);
    CHECK(answer.out.starts_with("evenhand "));
    CHECK(answer.err.find("EVENHAND_DATA") != std::string::npos);
}
