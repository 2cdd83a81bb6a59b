#include "app/bench_command.hpp"
#include "app/console_under_test.hpp"

#include <catch2/catch.hpp>

using evenhand::tests::one_line_only;
using evenhand::tests::run;

TEST_CASE("the bench tells the load and the median of a warm check of the example", "[app]") {
    const auto answer = run({"bench", "--runs", "3"});
    CAPTURE(answer.err);
    REQUIRE(answer.status == 0);
    CHECK(answer.out.find("load of lexicons, calendars and council: 1.5 ms") != std::string::npos);
    CHECK(answer.out.find("3 runs: median 1500.0 us") != std::string::npos);
}

TEST_CASE("the bench refuses what it cannot measure", "[app]") {
    for (const auto& arguments : {std::vector<std::string>{"bench", "--runs", "0"},
                                  {"bench", "--runs", "many"},
                                  {"bench", "--council", "c.toml"},
                                  {"bench", "a.txt"},
                                  {"bench", "--on", "2027-02-30"},
                                  {"bench", "missing.txt", "--council", "missing.toml"}}) {
        const auto answer = run(arguments);
        CHECK(answer.status == 2);
        CHECK(one_line_only(answer));
    }
}
