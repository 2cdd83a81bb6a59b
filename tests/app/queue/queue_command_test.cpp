#include "app/queue/queue_command.hpp"
#include "app/queue/queue_under_test.hpp"

using evenhand::tests::has;
using evenhand::tests::one_line_only;
using evenhand::tests::run;

TEST_CASE("the queue tells what it knows", "[app]") {
    for (const auto& wrong :
         std::vector<std::vector<std::string>>{{"queue"},
                                               {"queue", "aprove"},
                                               {"queue", "approve", "1", "--revison", "1"},
                                               {"queue", "claim", "1", "--kind", "x"}}) {
        const auto answer = run(wrong);
        CHECK(answer.status == 2);
        CHECK(one_line_only(answer));
    }
    CHECK(has(run({"queue", "aprove"}).err, "approve"));
    CHECK(has(run({"help"}).out, "evenhand queue"));
}
