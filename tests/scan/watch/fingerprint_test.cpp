#include "evenhand/scan/fingerprint.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace evenhand::tests {

TEST_CASE("lines that change by themselves are noise", "[scan]") {
    for (const auto* line : {"Updated 2 hours ago",
                             "Posted 3 days ago",
                             "just now",
                             "Updated yesterday at 14:32",
                             "Last updated: 3 April 2027",
                             "Page last reviewed on Tuesday 3 April 2027 at 10:15",
                             "This page was last updated 3 April 2027",
                             "1,234 views",
                             "Views: 12",
                             "Viewed 213 times",
                             "3 min read",
                             "0 comments",
                             "Share this page",
                             "Share on Facebook",
                             "Print this article",
                             "Email this page",
                             "Share this story on X",
                             "",
                             "—",
                             "• • •"}) {
        INFO(line);
        CHECK(scan::is_noise(line));
    }
}

TEST_CASE("lines that somebody wrote are none", "[scan]") {
    for (const auto* line :
         {"The library closed two years ago.", "Councillor Jones said: “We waited 3 years.”",
          "Residents share their views on the new park", "12 people commented on the plan",
          "Read 3 times a week to your child",
          "The plan was last updated in 2019 after a consultation with "
          "residents and businesses across the county",
          "Print shops in the town centre", "300 homes", "Published 3 April 2027", "2027"}) {
        INFO(line);
        CHECK_FALSE(scan::is_noise(line));
    }
}

TEST_CASE("a fingerprint stands on the words, not on how they are set", "[scan]") {
    const std::string text = "The library opens on Monday.\n\n“It’s a fine building,” said Cllr Jones.";
    const auto print = scan::fingerprint("Library opens", text);
    CHECK(scan::fingerprint("Library  opens ",
                            "Updated 2 hours ago\n\nThe library opens on  Monday.\n\n\n"
                            "\"It's a fine building,\" said Cllr Jones.\n\n312 views") == print);
    CHECK(scan::fingerprint("Library opens", "The library\u00a0opens on Monday.\r\n“It’s a fine building,” "
                                             "said Cllr Jones.") == print);
    CHECK(scan::fingerprint("Library open", text) != print);
    CHECK(scan::fingerprint("Library opens", text + "\n\nVote for Cllr Jones.") != print);
    CHECK(scan::fingerprint("Library opens", "The library opens on Tuesday.\n\n“It’s a fine building,” said "
                                             "Cllr Jones.") != print);
}

TEST_CASE("a title cannot pass for the first line of a text", "[scan]") {
    CHECK(scan::fingerprint("A", "B\nC") != scan::fingerprint("A\nB", "C"));
    CHECK(scan::fingerprint("", "A") != scan::fingerprint("A", ""));
}

}  // namespace evenhand::tests
