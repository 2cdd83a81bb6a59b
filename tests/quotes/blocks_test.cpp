#include "stage.hpp"

#include <catch2/catch.hpp>

namespace {

using evenhand::test::Stage;
using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("plain paragraphs after a lead-in are a quote until the document speaks again", "[quotes]") {
    CHECK(
        Stage("The library opens on Monday.\n\nCllr Annis Velde said:\n\nI am so pleased to see it "
              "open.\n\nMy own children learned to read there and we owe it a lot.\n\nOpening hours are at "
              "www.exampleshire.gov.uk/library.")
            .direct() ==
        Lines{"0 | Cllr Annis Velde | member | I am so pleased to see it open.",
              "0 | Cllr Annis Velde | member | My own children learned to read there and we owe it a lot."});
    CHECK(Stage("Cllr Gareth Oddie, Cabinet Member for Housing, said of the decision:\n\nThe homes are long "
                "overdue.\n\nNotes to editors\n\n1. The homes cost £2m.")
              .direct() ==
          Lines{"0 | Cllr Gareth Oddie, Cabinet Member for Housing | member | The homes are long overdue."});
}

TEST_CASE("a paragraph below may say whose words the plain one above it was", "[quotes]") {
    const std::string plain =
        "Divers began to plant today.\n\nYou drop the bag over the side and you hope.\n\n";
    const Lines velde{"0 | Cllr Annis Velde | member | You drop the bag over the side and you hope."};
    CHECK(Stage(plain + "That was Cllr Annis Velde, after a morning aboard.").direct() == velde);
    CHECK(Stage(plain + "So said Cllr Annis Velde after a morning aboard.").direct() == velde);
    CHECK(Stage(plain + "Those were the words of Cllr Annis Velde.").direct() == velde);
    CHECK(Stage(plain + "That was Cllr Annis Velde's first dive.").direct().empty());
    CHECK(
        Stage("The bag is of hessian.\n\nThe seed is small.\n\nThat was Cllr Annis Velde.").direct().empty());
}

TEST_CASE("a heading that tells of what was said leads in to nobody's words", "[quotes]") {
    CHECK(Stage("Taxi licences: what was said\n\nThe committee spent the evening on one item: why it takes "
                "fourteen weeks to renew a badge.")
              .direct()
              .empty());
}

TEST_CASE("a list behind a colon is no block quote", "[quotes]") {
    CHECK(Stage("The scheme will add:\n\n• 12 trees\n• 4 benches").direct().empty());
    CHECK(Stage("Please note the following:\n\nWe are closed on Monday.").direct().empty());
    CHECK(Stage("The council said it would pay for:\n\n• the wall\n• the shed").direct().empty());
}

TEST_CASE("a line that names a person closes the plain paragraph above it as a quote", "[quotes]") {
    CHECK(Stage("The pool opens on Monday.\n\nWe have waited four years for this day and I could not be "
                "happier.\n\nPerson: Councillor Annis Velde\n\nBook online.")
              .direct() == Lines{"0 | Councillor Annis Velde | member | We have waited four years for this "
                                 "day and I could not be happier."});
    CHECK(Stage("The pool opens on Monday.\n\nWe have waited four years for this day and I could not be "
                "happier.\n– Cllr Annis Velde\n\nBook online.")
              .direct() == Lines{"0 | Cllr Annis Velde | member | We have waited four years for this day and "
                                 "I could not be happier."});
}

TEST_CASE("the signature under a letter is no attribution", "[quotes]") {
    evenhand::text::Document letter;
    letter.kind = evenhand::text::DocumentKind::letter;
    letter.author = evenhand::text::Author::member;
    CHECK(Stage("Dear Minister\n\nI write about the hotel. We have had no reply from you.\n\nYours "
                "faithfully\n\nGareth Oddie",
                letter)
              .direct()
              .empty());
}

TEST_CASE("a statement under its headline is its member's own words where officers publish it", "[quotes]") {
    const std::string text =
        "Statement from the Leader, Cllr Priya Nandakumar\n\nI want to say how sorry I am.\n\nOur lines were "
        "down "
        "for two days.\n\nI have asked for a review.\n\nCall 01632 960 000 or go to www.exampleshire.gov.uk.";
    CHECK(Stage(text).direct().size() == 3);
    evenhand::text::Document own;
    own.author = evenhand::text::Author::member;
    CHECK(Stage(text, own).direct().empty());
}

TEST_CASE("plain words behind a colon in the same paragraph are the speaker's", "[quotes]") {
    CHECK(Stage("The letters were wrong. \n\nCllr Oddie, who holds the brief said: We should have spotted it "
                "sooner. I have asked for more checks.")
              .direct() ==
          Lines{"0 | Cllr Oddie | member | We should have spotted it sooner. I have asked for more checks."});
    CHECK(Stage("The letters were wrong. \n\nThe council said: the following roads are shut.")
              .direct()
              .empty());
}

TEST_CASE("a council's statement without marks is the council's, an author's list is nobody's quote",
          "[quotes]") {
    CHECK(Stage("Fire at Northside\n\nThe council has issued the following statement:\n\nWe are deeply "
                "saddened by the fire.\n\nWe are working with the fire service.")
              .direct() == Lines{"0 | The council | officer | We are deeply saddened by the fire.",
                                 "0 | The council | officer | We are working with the fire service."});
    CHECK(Stage("The hotel\n\nI ask two things:\n\nOn what date does the contract end?\n\nWho will tell us?")
              .direct()
              .empty());
}

TEST_CASE("an officer's own statement is a document and no quote, a leader's in the council's name is one",
          "[quotes]") {
    evenhand::text::Document frame;
    frame.kind = evenhand::text::DocumentKind::statement;
    const std::string words = "\n\nI was at the baths this morning. I want to thank the crews.";
    CHECK(Stage("Statement from Deirdre Khumalo: fire at the baths" + words, frame).direct().empty());
    CHECK(Stage("Statement from Cllr Gareth Oddie: fire at the baths" + words, frame).direct().size() == 1);
}

TEST_CASE("what stands between two blocks, and what is plainly heard, goes on with the first", "[quotes]") {
    const auto quotes =
        Stage("New stalls\n\nAngharad Pugh, Regeneration Manager, said:\n\nThe roof took seven months and "
              "we found a shoe in it.\n\nAll but two of the tenants are local.\n\n"
              "Cllr Ann Oddie said:\n\nI bought my first record here.\n\n"
              "It's proof that a town can have a future.\n\nOpening hours are 8 to 5.")
            .direct();
    CHECK(quotes.size() == 4);
}
