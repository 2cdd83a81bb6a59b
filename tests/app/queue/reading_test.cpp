#include "app/queue/acting.hpp"
#include "app/queue/queue_under_test.hpp"
#include "evenhand/base/data.hpp"

using evenhand::tests::has;
using evenhand::tests::QueueUnderTest;

TEST_CASE("a list is narrowed by state, verdict, words and rows, as text and as JSON", "[app]") {
    QueueUnderTest queue;
    REQUIRE(
        queue.with_council("ann", {"queue", "draft", "-", "--day", "2027-04-08"}, "Pool opens\n").status ==
        0);
    REQUIRE(queue.with_council("ann", {"queue", "submit", "-", "--day", "2027-04-07"}, "Library opens\n")
                .status == 0);
    const auto rows = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"queue", "list"});
        return queue.as("al", more).out;
    };
    CHECK(has(rows({}), "2 submissions"));
    CHECK(has(rows({"--state", "submitted,approved"}), "Library"));
    CHECK_FALSE(has(rows({"--state", "submitted"}), "Pool"));
    CHECK(has(rows({"--search", "POOL"}), "Pool opens"));
    CHECK(has(rows({"--verdict", "stop"}), "0 submissions"));
    CHECK(has(rows({"--limit", "1"}), "1 of 2 submissions"));
    CHECK(has(rows({"--overdue"}), "Library"));
    CHECK(has(rows({"--by", "al"}), "0 submissions"));
    CHECK(has(rows({"--of", "elsewhere"}), "0 submissions"));
    const auto json = evenhand::base::parse_json(rows({"--format", "json", "--newest"}), "list");
    REQUIRE(json.ok());
    CHECK(*json->find("total")->integer() == 2);
    CHECK(*(*json->find("submissions")->array())[0].find("id")->integer() == 2);
    CHECK(queue.as("al", {"queue", "list", "--state", "done"}).status == 2);
    CHECK(queue.as("al", {"queue", "list", "--verdict", "bad"}).status == 2);
    CHECK(queue.as("al", {"queue", "list", "word"}).status == 2);
}

TEST_CASE("one submission is shown whole, and two of its forms are compared", "[app]") {
    QueueUnderTest queue;
    REQUIRE(queue
                .with_council("ann", {"queue", "submit", "-", "--day", "2027-04-08"},
                              "Vote Labour on Thursday.\n")
                .status == 0);
    REQUIRE(queue.with_council("ann", {"queue", "edit", "1", "-"}, "Vote on Thursday.\n").status == 0);
    const auto shown = queue.as("al", {"queue", "show", "1", "--full"});
    CHECK(has(shown.out, "What was done"));
    CHECK(has(shown.out, "Text of revision 2\n\nVote on Thursday.\n"));
    const auto json =
        evenhand::base::parse_json(queue.as("al", {"queue", "show", "1", "--format", "json"}).out, "show");
    REQUIRE(json.ok());
    CHECK(json->find("revisions")->array()->size() == 2);
    CHECK(json->find("entries")->array()->size() == 3);
    const auto compared = queue.as("al", {"queue", "compare", "1"});
    CHECK(has(compared.out, "Vote [-Labour -]on Thursday."));
    CHECK(has(compared.out, "mended"));
    const auto as_json =
        queue.as("al", {"queue", "compare", "1", "--format", "json", "--from", "1", "--to", "2"});
    CHECK(evenhand::base::parse_json(as_json.out, "compare").ok());
    CHECK(queue.as("al", {"queue", "compare", "1", "--to", "9"}).status == 2);
    CHECK(queue.as("al", {"queue", "show", "x"}).status == 2);
    CHECK(queue.as("al", {"queue", "share"}).status == 2);
    CHECK(queue.as("al", {"queue", "share", "--of", "elsewhere"}).status == 1);
    CHECK(has(queue.as("al", {"queue", "share", "--of", "exampleshire", "--format", "json"}).out,
              "\"urgent\": 0"));
}
