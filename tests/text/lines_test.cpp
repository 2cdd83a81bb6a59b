#include "layout_support.hpp"

#include <catch2/catch.hpp>

using evenhand::tests::paragraphs_of;
using evenhand::tests::sentences_of;
using evenhand::tests::Strings;

TEST_CASE("hard-wrapped prose is one paragraph", "[text]") {
    const auto sentences =
        sentences_of("The council has agreed to resurface four streets in the town this\n"
                     "summer. Work begins on Monday and nobody will be asked to move a car\n"
                     "before eight in the morning.");
    CHECK(sentences ==
          Strings{
              "The council has agreed to resurface four streets in the town this\nsummer.",
              "Work begins on Monday and nobody will be asked to move a car\nbefore eight in the morning."});
}

TEST_CASE("short lines stay lines", "[text]") {
    CHECK(
        paragraphs_of("Who is standing\n\nThe candidates are:\n\nCwm Garw – Hefin Rowlands (Plaid Cymru)\n"
                      "Llanfair – Susan Bythell (Independent)\nPontarw East – Keiron Dacey (Welsh Labour)") ==
        Strings{"headline: Who is standing",
                "body: The candidates are:", "list-item: Cwm Garw – Hefin Rowlands (Plaid Cymru)",
                "list-item: Llanfair – Susan Bythell (Independent)",
                "list-item: Pontarw East – Keiron Dacey (Welsh Labour)"});
}

TEST_CASE("list items with bullets and numbers stand alone", "[text]") {
    CHECK(paragraphs_of(
              "Three questions\n\nI ask:\n1. On what date does it end?\n2. Who will tell us, and when?\n"
              "(a) What is paid?\n- Nothing else.") ==
          Strings{"headline: Three questions", "body: I ask:", "list-item: 1. On what date does it end?",
                  "list-item: 2. Who will tell us, and when?", "list-item: (a) What is paid?",
                  "list-item: - Nothing else."});
}

TEST_CASE("a subheading directly over its prose is split from it", "[text]") {
    CHECK(paragraphs_of("New bins\n\nThe bins are here.\n\nBefore you claim\nYou may find it quicker to "
                        "claim on your own "
                        "policy, and cheaper.") ==
          Strings{"headline: New bins", "body: The bins are here.", "subheading: Before you claim",
                  "body: You may find it quicker to claim on your own policy, and cheaper."});
}

TEST_CASE("a question in marks over its answer is a heading", "[text]") {
    CHECK(paragraphs_of("Car park\n\nQuestions and answers\n\n\"Will the polling station move?\"\nNo. It "
                        "will open as usual.") ==
          Strings{"headline: Car park", "subheading: Questions and answers",
                  "subheading: \"Will the polling station move?\"", "body: No. It will open as usual."});
}
