#include "layout_support.hpp"

#include <catch2/catch.hpp>
#include <unicode/brkiter.h>

#include <memory>

using evenhand::tests::read_text;
using evenhand::tests::sentences_of;
using evenhand::tests::Strings;

TEST_CASE("abbreviations, initials, decimals and ellipses do not end a sentence", "[text]") {
    const auto* const sentence = GENERATE(
        "Cllr. Gethin met Mrs. Jones of St. Anne’s at No. 22 on Tuesday.",
        "Ask the Clerk, Mrs A. Thurgood, by noon.", "It opens at 7 p.m. on Friday.",
        "It costs approx. £3.50 per tonne, i.e. little.", "Bring I.D., e.g. a passport.",
        "On 3 Jan. 2024 it rained.", "He waited… and waited.", "The work … goes on.",
        "“Is it safe?” she asked.", "“That is it!” said Cllr Jones.", "See www.example.gov.uk. or not.",
        "Dr. J. R. Patel spoke.", "The Rev. Tom Sillitoe prayed.", "“It has come to its end.”, he said.",
        "The quota was 1,075.", "‘Our door is open.’ – Cllr Rose", "Yahoo! is a company.");
    CAPTURE(sentence);
    CHECK(sentences_of(sentence) == Strings{sentence});
}

TEST_CASE("sentences end with the marks that close them", "[text]") {
    CHECK(sentences_of("“First of all.” Then more. (An aside.) “Last?” Yes.") ==
          Strings{"“First of all.”", "Then more.", "(An aside.)", "“Last?”", "Yes."});
    CHECK(sentences_of("She said: \"One thing. Another thing.\" And left.") ==
          Strings{"She said: \"One thing.", "Another thing.\"", "And left."});
    CHECK(sentences_of("We close at 5 p.m. The doors reopen at 9 a.m. They are heavy.") ==
          Strings{"We close at 5 p.m.", "The doors reopen at 9 a.m.", "They are heavy."});
    CHECK(sentences_of("We had plan B. The rest waited.The crew came.") ==
          Strings{"We had plan B.", "The rest waited.", "The crew came."});
    CHECK(sentences_of("Is it? No! Wait... Then go.") == Strings{"Is it?", "No!", "Wait...", "Then go."});
    CHECK(sentences_of("Turnout was 26.1%. Seventeen were rejected in 2023. £3m went.") ==
          Strings{"Turnout was 26.1%.", "Seventeen were rejected in 2023.", "£3m went."});
}

TEST_CASE("a sentence knows whether it asks", "[text]") {
    const auto text = read_text("Headline\n\nWhat now? Nothing. “Really?”");
    REQUIRE(text.layout().sentences.size() == 4);
    CHECK(text.layout().sentences[1].question);
    CHECK_FALSE(text.layout().sentences[2].question);
    CHECK(text.layout().sentences[3].question);
}

TEST_CASE("on plain prose the sentences are ICU's", "[text]") {
    const std::string prose = "The library opens on Monday. It has twelve computers, and a room for "
                              "children! Who may join? Anyone over "
                              "five may. The work took a year and cost less than was planned. Nobody was "
                              "hurt. Visitors said: “We like it. "
                              "It is warm.” The old building will be sold. There is a car park behind it. On "
                              "Sundays the doors stay shut.";
    UErrorCode problem = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> iterator(
        icu::BreakIterator::createSentenceInstance(icu::Locale("en", "GB"), problem));
    REQUIRE(U_SUCCESS(problem));
    const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(prose);
    iterator->setText(wide);
    Strings expected;
    for (std::int32_t begin = iterator->first(), end = iterator->next(); end != icu::BreakIterator::DONE;
         begin = end, end = iterator->next()) {
        icu::UnicodeString piece = wide.tempSubStringBetween(begin, end);
        std::string narrow;
        piece.trim().toUTF8String(narrow);
        expected.push_back(narrow);
    }
    CHECK(expected.size() == 11);
    CHECK(sentences_of(prose) == expected);
}
