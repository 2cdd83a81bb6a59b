#include "app/console_under_test.hpp"
#include "app/verify_command.hpp"
#include "support/places.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

using evenhand::tests::run;
using evenhand::tests::TemporaryFolder;

TEST_CASE("a report is made again and is the same, until the text or the council changes", "[app]") {
    const TemporaryFolder folder;
    const std::string text = folder.write("a.txt", "Vote Labour on Thursday.\n").string();
    const std::string council = evenhand::tests::source("/docs/example/council.toml");
    const auto made = run({"check", text, "--council", council, "--on", "2027-04-08", "--format", "json"});
    REQUIRE(made.status == 1);
    const std::string report = folder.write("report.json", made.out).string();
    const auto same = run({"verify", report, "--text", text, "--council", council});
    CAPTURE(same.err);
    CHECK(same.status == 0);
    CHECK(same.out.starts_with("the same report, byte for byte"));

    const std::string other = folder.write("b.txt", "Vote on Thursday.\n").string();
    const auto differs = run({"verify", report, "--text", other, "--council", council});
    CHECK(differs.status == 1);
    CHECK(differs.out.starts_with("the rules are the same, and the report is not"));
    const std::string town =
        folder.write("town.toml", "name = \"Exampletown\"\nnation = \"england\"\ntype = \"town\"\n").string();
    const auto rules = run({"verify", report, "--text", text, "--council", town});
    CHECK(rules.status == 1);
    CHECK(rules.out.starts_with("the rules are not the same"));

    CHECK(run({"verify", report}).status == 2);
    CHECK(run({"verify", text, "--text", text, "--council", council}).status == 2);
    CHECK(run({"verify", "/nowhere", "--text", text, "--council", council}).status == 2);
}
