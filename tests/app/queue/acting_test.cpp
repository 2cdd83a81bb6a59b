#include "app/queue/acting.hpp"
#include "app/queue/queue_under_test.hpp"

using evenhand::tests::has;
using evenhand::tests::QueueUnderTest;

TEST_CASE("a text goes from its author over a clerk to the public, on the command line", "[app]") {
    QueueUnderTest queue;
    const auto submitted =
        queue.with_council("ann", {"queue", "submit", "-", "--day", "2027-04-08"},
                           "Library opens at nine\n\nThe library opens at nine on Mondays.\n");
    CAPTURE(submitted.err);
    REQUIRE(submitted.status == 0);
    CHECK(submitted.out == "1 is submitted, revision 1, verdict clear\n");
    const auto own = queue.with_council("ann", {"queue", "approve", "1", "--revision", "1"});
    CHECK(own.status == 1);
    CHECK(has(own.err, "no role"));
    CHECK(queue.with_council("al", {"queue", "approve", "1"}).status == 1);
    const auto approved = queue.with_council("al", {"queue", "approve", "1", "--revision", "1"});
    CAPTURE(approved.err);
    CHECK(approved.status == 0);
    CHECK(
        queue.with_council("ann", {"queue", "release", "1", "--revision", "1", "--format", "json"}).status ==
        0);
    const auto shown = queue.as("bo", {"queue", "show", "1"});
    CHECK(has(shown.out, "released"));
    CHECK(has(shown.out, "approved    by al, 8 April 2027, 00:30, for revision 1"));
    CHECK(queue.plain({"audit", "verify"}).status == 0);
}

TEST_CASE("an edit by a clerk needs another clerk, and both forms can be compared", "[app]") {
    QueueUnderTest queue;
    REQUIRE(
        queue.with_council("ann", {"queue", "draft", "-", "--day", "2027-04-08"}, "Library opens at nine\n")
            .status == 0);
    REQUIRE(queue.as("ann", {"queue", "submit", "1"}).status == 0);
    const auto edited =
        queue.with_council("al", {"queue", "edit", "1", "-", "--note", "the hour"}, "Library opens at ten\n");
    CAPTURE(edited.err);
    REQUIRE(edited.status == 0);
    const auto refused = queue.with_council("al", {"queue", "approve", "1", "--revision", "2"});
    CHECK(refused.status == 1);
    CHECK(
        has(refused.err, "nobody approves what they wrote, submitted or last edited, and al last edited it"));
    CHECK(queue.with_council("bo", {"queue", "approve", "1", "--revision", "1"}).status == 1);
    CHECK(queue.with_council("bo", {"queue", "approve", "1", "--revision", "2"}).status == 0);
    CHECK(has(queue.as("ann", {"queue", "compare", "1"}).out, "Library opens at [-nine-]{+ten+}"));
}

TEST_CASE("claims, comments, withdrawals and a stale version, on the command line", "[app]") {
    QueueUnderTest queue;
    REQUIRE(
        queue.with_council("ann", {"queue", "submit", "-", "--day", "2027-04-08"}, "Library opens at nine\n")
            .status == 0);
    CHECK(queue.as("al", {"queue", "claim", "1"}).status == 0);
    CHECK(has(queue.as("bo", {"queue", "claim", "1"}).err, "al has claimed it"));
    CHECK(has(queue.as("al", {"queue", "list", "--mine"}).out, "Library opens"));
    CHECK(queue.as("al", {"queue", "comment", "1", "--text", "Why nine?", "--words", "nine"}).status == 0);
    CHECK(has(queue.as("ann", {"queue", "show", "1"}).out, "on “nine”: Why nine?"));
    CHECK(queue.as("al", {"queue", "comment", "1", "--text", "x", "--words", "ten"}).status == 2);
    const auto late = queue.as("al", {"queue", "unclaim", "1", "--version", "1"});
    CHECK(late.status == 1);
    CHECK(has(late.err, "somebody was faster"));
    CHECK(queue.as("ann", {"queue", "withdraw", "1"}).status == 1);
    CHECK(queue.as("ann", {"queue", "withdraw", "1", "--reason", "not true"}).status == 0);
    CHECK(has(queue.as("ann", {"queue", "withdraw", "9", "--reason", "x"}).err, "there is no submission 9"));
}

TEST_CASE("an urgent release and its look, and the share of them", "[app]") {
    QueueUnderTest queue;
    REQUIRE(
        queue.with_council("ann", {"queue", "submit", "-", "--day", "2027-04-09"}, "Boil water\n").status ==
        0);
    const auto urgent = queue.with_council("ann", {"queue", "urgent", "1", "--revision", "1", "--reason",
                                                   "a burst main", "--authoriser", "Ann Chief"});
    CAPTURE(urgent.err);
    REQUIRE(urgent.status == 0);
    CHECK(has(queue.as("al", {"queue", "list", "--looks"}).out, "look owed"));
    CHECK(has(queue.as("al", {"queue", "share", "--of", "exampleshire"}).out,
              "1 of 1 releases were urgent (100.0 %)"));
    CHECK(queue.as("al", {"queue", "look", "1", "--revision", "1", "--reason", "rightly"}).status == 0);
    CHECK(has(queue.as("al", {"queue", "list", "--looks"}).out, "0 submissions"));
}

TEST_CASE("the protocol's questions hold an approval back", "[app]") {
    QueueUnderTest queue;
    REQUIRE(queue
                .with_council("ann", {"queue", "submit", "-", "--day", "2027-04-08", "--author", "member"},
                              "I am writing as a member.\n\nLibrary opens at nine\n")
                .status == 0);
    const auto held = queue.with_council("al", {"queue", "approve", "1", "--revision", "1"});
    CHECK(has(held.err, "answer the gate 'through-communications'"));
    CHECK(has(queue.with_council("al", {"queue", "show", "1"}).out, "through-communications"));
    CHECK(queue
              .with_council("al", {"queue", "answer", "1", "through-communications", "--revision", "1",
                                   "--whom", "Jo Bell", "--on", "2027-04-07"})
              .status == 0);
    CHECK_FALSE(has(queue.with_council("al", {"queue", "approve", "1", "--revision", "1"}).err, "gate"));
}

TEST_CASE("a guest comments by a link, once", "[app]") {
    QueueUnderTest queue;
    REQUIRE(
        queue
            .with_council("ann", {"queue", "submit", "-", "--day", "2027-04-08"}, "The bridge is 40 m long\n")
            .status == 0);
    const auto made = queue.as("al", {"queue", "link", "1", "--guest", "Dr Guest", "--asks", "facts"});
    REQUIRE(made.status == 0);
    const std::string secret = made.out.substr(0, made.out.size() - 1);
    unsetenv("EVENHAND_TOKEN");
    CHECK(queue.plain({"queue", "reply", secret, "--text", "It is 41 m"}).status == 0);
    CHECK(queue.plain({"queue", "reply", secret, "--text", "again"}).status == 1);
    CHECK(has(queue.as("al", {"queue", "show", "1"}).out, "Dr Guest"));
    CHECK(queue.as("al", {"queue", "link", "1"}).status == 2);
}

TEST_CASE("a guest's link is listed and withdrawn, by its secret or its id, by who may", "[app]") {
    QueueUnderTest queue;
    REQUIRE(
        queue
            .with_council("ann", {"queue", "submit", "-", "--day", "2027-04-08"}, "The bridge is 40 m long\n")
            .status == 0);
    const auto link = [&] {
        const auto made = queue.as("ann", {"queue", "link", "1", "--guest", "Dr Guest"});
        REQUIRE(made.status == 0);
        return made.out.substr(0, made.out.size() - 1);
    };
    const std::string first = link();
    const auto listed = queue.as("al", {"queue", "links", "1"});
    CHECK(has(listed.out, "Dr Guest"));
    CHECK_FALSE(has(listed.out, first));
    const std::string id = listed.out.substr(0, listed.out.find(' '));
    CHECK(queue.as("abe", {"queue", "withdraw-link", "1", id}).status == 1);
    CHECK(queue.as("ann", {"queue", "withdraw-link", "1", first}).status == 0);
    const auto again = queue.as("ann", {"queue", "withdraw-link", "1", first});
    CHECK(again.status == 1);
    CHECK(has(again.err + again.out, "used or withdrawn already"));
    unsetenv("EVENHAND_TOKEN");
    CHECK(queue.plain({"queue", "reply", first, "--text", "late"}).status == 1);
    link();
    const auto two = queue.as("al", {"queue", "links", "1", "--format", "json"});
    CHECK(has(two.out, "\"used\": null"));
    // Links of the same second stand in the order of their ids.
    const auto open = two.out.rfind("sha256:", two.out.find("\"used\": null"));
    CHECK(queue.as("al", {"queue", "withdraw-link", "1", two.out.substr(open, 71)}).status == 0);
    CHECK(queue.as("al", {"queue", "withdraw-link", "1", "sha256:0"}).status == 2);
    CHECK(queue.as("al", {"queue", "withdraw-link", "1"}).status == 2);
}

TEST_CASE("approved texts are checked again, and lapse where the council's dates have changed", "[app]") {
    QueueUnderTest queue;
    const auto council = queue.folder.write(
        "council.toml", "name = \"Exampleshire County Council\"\nnation = \"england\"\ntype = \"county\"\n");
    const std::string file = council.string();
    const auto as = [&](const std::string& person, std::vector<std::string> arguments,
                        const std::string& input = {}) {
        arguments.insert(arguments.end(), {"--council", file});
        return queue.as(person, arguments, input);
    };
    REQUIRE(as("ann", {"queue", "submit", "-", "--day", "2027-04-08"}, "Library opens at nine\n").status ==
            0);
    REQUIRE(as("al", {"queue", "approve", "1", "--revision", "1"}).status == 0);
    CHECK(as("al", {"queue", "recheck"}).out == "every approval still holds\n");
    queue.folder.write("council.toml",
                       "name = \"Exampleshire County Council\"\nnation = \"england\"\ntype = \"county\"\n"
                       "[[elections]]\nid = \"local.exampleshire.2027-05-06\"\nnotice = \"2027-03-29\"\n");
    const auto lapsed = as("al", {"queue", "recheck"});
    CAPTURE(lapsed.out, lapsed.err);
    CHECK(lapsed.status == 1);
    CHECK(has(lapsed.out,
              "1 has lapsed: the restricted period for local.exampleshire.2027-05-06 opens 29 March 2027"));
    CHECK(has(lapsed.out, "this was cleared for 8 April 2027"));
    CHECK(as("ann", {"queue", "release", "1", "--revision", "1"}).status == 1);
}
