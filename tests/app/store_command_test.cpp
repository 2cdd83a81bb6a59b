#include "app/queue/queue_under_test.hpp"
#include "app/store_command.hpp"
#include "evenhand/store/records.hpp"
#include "support/postgresql_cluster.hpp"

using evenhand::tests::has;
using evenhand::tests::one_line_only;
using evenhand::tests::run;

TEST_CASE("a queue is copied from its file to PostgreSQL and back by one command each", "[app]") {
    const evenhand::tests::TemporaryFolder folder;
    const auto place = folder.path() / "demo";
    REQUIRE(run({"demo", place.string()}).status == 0);
    const auto server = evenhand::tests::postgresql_cluster().fresh_database();
    const auto there = run({"store", "copy", (place / "queue.db").string(), server});
    CAPTURE(there.err);
    CHECK(there.status == 0);
    CHECK(has(there.out, "submission  "));
    CHECK(has(there.out, "each table the same on both sides; the audit holds"));
    const auto back = run({"store", "copy", server, (folder.path() / "back.db").string()});
    CHECK(back.status == 0);
    CHECK(back.out == there.out);
    const auto twice = run({"store", "copy", server, (folder.path() / "back.db").string()});
    CHECK(twice.status == 2);
    CHECK(one_line_only(twice));
    CHECK(has(twice.err, "not empty"));
}

TEST_CASE("store copy takes two stores, the first of which is there", "[app]") {
    const evenhand::tests::TemporaryFolder folder;
    for (const auto& words :
         {std::vector<std::string>{"store"},
          {"store", "copy", "a"},
          {"store", "move", "a", "b"},
          {"store", "copy", (folder.path() / "none").string(), (folder.path() / "other").string()}}) {
        const auto answer = run(words);
        CHECK(answer.status == 2);
        CHECK(one_line_only(answer));
    }
    CHECK_FALSE(std::filesystem::exists(folder.path() / "other"));
}
