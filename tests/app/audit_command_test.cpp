#include "app/audit_command.hpp"
#include "app/queue/queue_under_test.hpp"

#include <fstream>

using evenhand::tests::has;
using evenhand::tests::QueueUnderTest;
using evenhand::tests::run;

namespace {

void make_one(QueueUnderTest& queue) {
    REQUIRE(queue.with_council("ann", {"queue", "submit", "-", "--day", "2027-04-08"}, "Library opens\n")
                .status == 0);
    REQUIRE(queue.with_council("al", {"queue", "approve", "1", "--revision", "1"}).status == 0);
}

}  // namespace

TEST_CASE("an audit verifies against its anchors, and an anchor of another chain shows", "[app]") {
    QueueUnderTest queue;
    make_one(queue);
    const std::string anchors = (queue.folder.path() / "anchors").string();
    const auto made = queue.plain({"audit", "anchor", "--to", anchors});
    CAPTURE(made.err);
    REQUIRE(made.status == 0);
    CHECK(made.out.starts_with("2027-04-07T23:30:00Z "));
    REQUIRE(queue.as("al", {"queue", "return", "1", "--revision", "1", "--reason", "x"}).status == 0);
    const auto verified = queue.plain({"audit", "verify", "--anchor", anchors});
    CHECK(verified.status == 0);
    CHECK(has(verified.out, "the audit holds"));
    std::ofstream(anchors, std::ios::app)
        << "2027-04-08T00:00:00Z 9999 sha256:" << std::string(64, 'a') << '\n';
    const auto cut = queue.plain({"audit", "verify", "--anchor", anchors, "--format", "json"});
    CHECK(cut.status == 1);
    CHECK(has(cut.out, "its tail was cut off"));
    CHECK(has(cut.out, "\"ok\": false"));
    std::ofstream(anchors) << "nonsense\n";
    CHECK(queue.plain({"audit", "verify", "--anchor", anchors}).status == 2);
}

TEST_CASE("an evidence pack is verified without the database", "[app]") {
    QueueUnderTest queue;
    make_one(queue);
    const std::string pack = (queue.folder.path() / "pack").string();
    const auto exported = queue.as("al", {"audit", "export", "1", "--to", pack});
    CAPTURE(exported.err);
    REQUIRE(exported.status == 0);
    unsetenv("EVENHAND_TOKEN");
    CHECK(run({"audit", "verify", pack}).out == "the pack holds\n");
    CHECK(queue.as("al", {"audit", "export", "1", "--to", pack}).status == 2);
    std::ofstream(pack + "/texts/1.txt", std::ios::app) << "!";
    const auto broken = run({"audit", "verify", pack});
    CHECK(broken.status == 1);
    CHECK(has(broken.out, "broken: texts/1.txt was changed"));
    CHECK(run({"audit", "verify", pack + "/nowhere"}).status == 2);
    CHECK(has(queue.as("al", {"queue", "show", "1"}).out, "export"));
}

TEST_CASE("the whole audit is for auditors of the installation", "[app]") {
    QueueUnderTest queue;
    make_one(queue);
    CHECK(queue.as("al", {"audit", "list"}).status == 1);
    CHECK(has(queue.as("root", {"audit", "list", "--from", "6", "--limit", "1"}).out, "\"number\":6,"));
    CHECK(run({"audit"}).status == 2);
    CHECK(run({"audit", "verify"}).status == 2);
    CHECK(queue.as("al", {"audit", "export", "1"}).status == 2);
}
