#include "app/backup_command.hpp"
#include "app/queue/queue_under_test.hpp"

using evenhand::tests::has;
using evenhand::tests::QueueUnderTest;
using evenhand::tests::run;

TEST_CASE("a backup is restored to the queue that it was made of", "[app]") {
    QueueUnderTest queue;
    REQUIRE(queue.with_council("ann", {"queue", "submit", "-", "--day", "2027-04-08"}, "Library opens\n")
                .status == 0);
    const std::string file = (queue.folder.path() / "backup.db").string();
    const auto made = queue.plain({"backup", file});
    CAPTURE(made.err);
    REQUIRE(made.status == 0);
    const std::string anew = (queue.folder.path() / "anew.db").string();
    const auto restored = run({"restore", file, "--store", anew});
    CAPTURE(restored.err);
    CHECK(restored.status == 0);
    CHECK(has(restored.out, "restored: 1 submissions"));
    CHECK(has(run({"queue", "list", "--store", anew}).out, "Library opens"));
    CHECK(queue.plain({"restore", file}).status == 2);
    CHECK(run({"backup"}).status == 2);
    CHECK(run({"backup", file, "--store", "/nowhere/queue.db"}).status == 2);
    CHECK(run({"restore", "/nowhere", "--store", anew + "2"}).status == 2);
}
