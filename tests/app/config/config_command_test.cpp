#include "app/console_under_test.hpp"
#include "support/places.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

using evenhand::tests::one_line_only;
using evenhand::tests::run;
using evenhand::tests::TemporaryFolder;

TEST_CASE("a configuration that holds is said to hold, its councils read", "[app]") {
    const TemporaryFolder folder;
    const auto council = evenhand::tests::source("/docs/example/council.toml");
    const auto good = folder.write("good.toml", "councils = [\"" + council + "\"]\nport = 9000\n").string();
    const auto answer = run({"config", "check", "--config", good});
    CHECK(answer.status == 0);
    CHECK(answer.out == good + " holds\n");

    const auto shown = run({"config", "show", "--config", good});
    CHECK(shown.status == 0);
    CHECK(shown.out.find("port = 9000  # " + good + ":2\n") != std::string::npos);
    CHECK(shown.out.find("councils = [\"" + council + "\"]") != std::string::npos);
    CHECK(shown.out.find("# log: not set") != std::string::npos);
}

TEST_CASE("a configuration that does not hold is one line and status 2", "[app]") {
    const TemporaryFolder folder;
    for (const char* text :
         {"", "councils = [\"/nowhere/c.toml\"]\n", "prot = 1\n", "key = \"/nowhere/key.pem\"\n"}) {
        const auto file = folder.write("bad.toml", text).string();
        const auto answer = run({"config", "check", "--config", file});
        CHECK(answer.status == 2);
        CHECK(one_line_only(answer));
    }
    CHECK(run({"config"}).status == 2);
    CHECK(run({"config", "mend"}).status == 2);
    const auto council = evenhand::tests::source("/docs/example/council.toml");
    const auto file =
        folder.write("bad.toml", "councils = [\"" + council + "\"]\nkey = \"/nowhere/key.pem\"\n").string();
    CHECK(run({"config", "check", "--config", file}).err.starts_with(file + ":2: "));
}
