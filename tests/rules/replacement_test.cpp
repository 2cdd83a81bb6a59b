#include "rules/replacement.hpp"
#include "support/reading.hpp"

#include <catch2/catch.hpp>

using evenhand::rules::attributed_words;
using evenhand::rules::place_of_new_sentence;
using evenhand::rules::Reading;

namespace {

Reading read(const std::string& text) {
    return evenhand::tests::full_reading(evenhand::text::Document{text, {}, {}}, {});
}

std::string attributed(const Reading& reading, std::size_t quote = 0) {
    REQUIRE(reading.quotes.quotes.size() > quote);
    const auto span = attributed_words(reading, quote);
    return std::string(reading.text.normal().substr(span.begin, span.size()));
}

}  // namespace

TEST_CASE("a quote is replaced together with the words that say whose it is", "[rules]") {
    const std::string rest = "\n\nThe bridge opens on Friday. It is red.";
    for (const std::string words : {
             "Cllr Ann Oddie said: “We are very proud of this bridge.”",
             "“We are very proud of this bridge,” said Cllr Ann Oddie.",
             "“We are very proud,” said Cllr Ann Oddie. “It is a fine bridge for all of us.”",
             "Cllr Ann Oddie said that the bridge was the finest in the county.",
             "Cllr Ann Oddie said: “We are very proud of this bridge.\n\n“It is a fine bridge for all of "
             "us.”",
         }) {
        CAPTURE(words);
        CHECK(attributed(read("Bridge opens" + rest + "\n\n" + words + rest)) == words);
    }
}

TEST_CASE("a sentence before the quote in its paragraph stays where nothing of it says who speaks",
          "[rules]") {
    CHECK(
        attributed(read("Bridge opens\n\nThe work took a year. Cllr Ann Oddie said: “We are very proud.”")) ==
        "Cllr Ann Oddie said: “We are very proud.”");
}

TEST_CASE("a sentence that is missing goes before the body", "[rules]") {
    const auto reading = read("A statement on the bridge\n\nThe bridge opens on Friday and is red all over.");
    const auto place = place_of_new_sentence(reading);
    CHECK(place.empty());
    CHECK(reading.text.normal().substr(place.begin).starts_with("The bridge opens"));
}
