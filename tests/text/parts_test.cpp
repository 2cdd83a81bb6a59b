#include "layout_support.hpp"

#include <catch2/catch.hpp>

using evenhand::tests::paragraphs_of;
using evenhand::tests::Strings;
using evenhand::text::DocumentKind;

TEST_CASE("a release has letterhead, headline, body, end and notes", "[text]") {
    CHECK(paragraphs_of("PRESS RELEASE – FOR IMMEDIATE USE\n23rd March 2022\n\nMore money for roads\n\n"
                        "[Image: a road]\n\nThe council will spend more.\n\nENDS\n\nNotes to editors\n1. "
                        "This is a note.\n"
                        "2. Media enquiries: 01632 960 255") ==
          Strings{"letterhead: PRESS RELEASE – FOR IMMEDIATE USE", "letterhead: 23rd March 2022",
                  "headline: More money for roads", "caption: [Image: a road]",
                  "body: The council will spend more.", "boilerplate: ENDS", "notes: Notes to editors",
                  "notes: 1. This is a note.", "notes: 2. Media enquiries: 01632 960 255"});
}

TEST_CASE("a letter has its head, salutation, heading and signature", "[text]") {
    CHECK(paragraphs_of("4 The Green\nKetterby\n22 November 2023\n\nDear Minister\n\nYew Tree Hotel\n\nThis "
                        "is a personal "
                        "letter.\n\nYours faithfully\n\nRay Sallis\n\nc.c. the Member of Parliament",
                        DocumentKind::letter) ==
          Strings{"letterhead: 4 The Green", "letterhead: Ketterby", "letterhead: 22 November 2023",
                  "salutation: Dear Minister", "headline: Yew Tree Hotel", "body: This is a personal letter.",
                  "signature: Yours faithfully", "signature: Ray Sallis",
                  "signature: c.c. the Member of Parliament"});
}

TEST_CASE("a statement ends in name, office, date or initials", "[text]") {
    const auto* const signature =
        GENERATE("Jo Farrant\n21 September 2023", "S.H.\n30.9.22",
                 "Hilary Tranmer\nMember for Clunstone division", "Cllr Hal Pemberthy",
                 "Jo Farrant\nPortfolio holder for transport", "Jo Farrant\nYour local councillor");
    const auto paragraphs = paragraphs_of(
        std::string("Statement\n\nI have asked for the item to come back in October.\n\n") + signature,
        DocumentKind::statement);
    REQUIRE(paragraphs.size() > 2);
    CHECK(paragraphs[1] == "body: I have asked for the item to come back in October.");
    for (std::size_t at = 2; at < paragraphs.size(); ++at) {
        CHECK(paragraphs[at].rfind("signature: ", 0) == 0);
    }
}

TEST_CASE("what the website adds is boilerplate", "[text]") {
    const auto* const line =
        GENERATE("Posted in: Environment, Borough Council | Comments are closed.", "Last updated 4.15pm",
                 "Report a pothole | Claim form | Ask for records", "Contact: Press Office, 01632 960 650",
                 "Electoral Services: 01632 960 212");
    const auto paragraphs =
        paragraphs_of(std::string("New bins\n\nThe bins are here.\n\n") + line, DocumentKind::web_news);
    CHECK(paragraphs.back() == std::string("boilerplate: ") + line);
}

TEST_CASE("a label that says what the statement is about is its headline", "[text]") {
    CHECK(paragraphs_of("Media statement: burial at Hallgarth Cemetery\n\nWe have been asked.").front() ==
          "headline: Media statement: burial at Hallgarth Cemetery");
    const auto* const label = GENERATE("Press release: 3 May 2024", "MEDIA RELEASE: FOR IMMEDIATE USE",
                                       "News release", "EMBARGO: 00.01 Monday 3 May", "Ref: MB/22");
    CHECK(paragraphs_of(std::string(label) + "\n\nNew bins\n\nThey are here.").front() ==
          std::string("letterhead: ") + label);
}

TEST_CASE("a question in marks by itself is a heading where the page has headings", "[text]") {
    CHECK(paragraphs_of("Potholes\n\nBefore you claim\n\nRead this.\n\nWhat we need\n\nA form.\n\n“But it "
                        "was obvious!”\n\n"
                        "Perhaps it was.")[5] == "subheading: “But it was obvious!”");
    CHECK(paragraphs_of("Potholes\n\nShe said:\n\n“But it was obvious!”\n\nPerhaps it was.")[2] ==
          "body: “But it was obvious!”");
}

TEST_CASE("the name of the body and the trail of the site stand above the headline", "[text]") {
    CHECK(paragraphs_of("SEVERNSIDE DISTRICT COUNCIL\n\nNEWS RELEASE\n\nIssue date: 12 March 2027\n\nCouncil "
                        "backs £4.2m plan\n\n"
                        "It is agreed.\n\nAbout Severnside District Council\nIt serves many people.") ==
          Strings{"letterhead: SEVERNSIDE DISTRICT COUNCIL", "letterhead: NEWS RELEASE",
                  "letterhead: Issue date: 12 March 2027", "headline: Council backs £4.2m plan",
                  "body: It is agreed.", "boilerplate: About Severnside District Council",
                  "boilerplate: It serves many people."});
    CHECK(paragraphs_of("Home > News > 2027\n\nHave your say\n\nIt is open.", DocumentKind::web_news) ==
          Strings{"letterhead: Home > News > 2027", "headline: Have your say", "body: It is open."});
    CHECK(paragraphs_of("Thanet backs its council\n\nIt is agreed.").front() ==
          "headline: Thanet backs its council");
}
