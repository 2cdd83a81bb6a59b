#include "app/console_under_test.hpp"
#include "app/rules_command.hpp"

#include <catch2/catch.hpp>

using evenhand::tests::one_line_only;
using evenhand::tests::run;

TEST_CASE("the rules are listed with their examples", "[app]") {
    const auto answer = run({"rules"});
    CHECK(answer.status == 0);
    for (const char* id :
         {"party-promotion: ", "capacity-missing: ", "liability-commitment: ", "member-quote: "}) {
        CHECK(answer.out.find(id) != std::string::npos);
    }
}

TEST_CASE("every example of every shipped rule is treated as it says", "[app]") {
    const auto answer = run({"rules", "test"});
    INFO(answer.out);
    CHECK(answer.status == 0);
    CHECK(answer.out.find(" 0 not as they say\n") != std::string::npos);
}

TEST_CASE("rules takes nothing but test", "[app]") {
    for (const auto& arguments :
         {std::vector<std::string>{"rules", "tset"}, {"rules", "test", "test"}, {"rules", "--all"}}) {
        const auto answer = run(arguments);
        CHECK(answer.status == 2);
        CHECK(one_line_only(answer));
    }
}
