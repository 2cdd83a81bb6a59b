#include "report/listing.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

using evenhand::base::NormalSpan;
using evenhand::policy::Judgement;
using evenhand::policy::Judgements;
using evenhand::quotes::Form;
using evenhand::report::Listing;
using evenhand::rules::Reading;

namespace {

constexpr const char* minutes =
    "Leader sorry for delay\n\nCllr Oddie said that the road was late.\n\n“We are on it,” he said.\n\nAsked "
    "about lamps, he said there were nine.\n\nHe promised a bench for every stop.\n";

NormalSpan span_of(const Reading& reading, std::string_view piece) {
    const auto at = reading.text.normal().find(piece);
    REQUIRE(at != std::string_view::npos);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + piece.size())};
}

void hear(Reading& reading, Form form, std::string_view piece) {
    evenhand::quotes::Quote quote;
    quote.form = form;
    quote.span = span_of(reading, piece);
    quote.speaker.name = "Oddie";
    quote.speaker.figure = 0;
    reading.quotes.quotes.push_back(quote);
}

Reading heard(evenhand::text::Document document) {
    auto text = evenhand::text::Text::read(std::move(document), "draft");
    REQUIRE(text.ok());
    Reading reading{std::move(text).value(), {}, {}, {}};
    hear(reading, Form::reported, "Leader sorry for delay");
    hear(reading, Form::reported, "Cllr Oddie said that the road was late.");
    hear(reading, Form::direct, "We are on it");
    hear(reading, Form::reported, "Asked about lamps, he said there were nine.");
    hear(reading, Form::reported, "He promised a bench for every stop.");
    return reading;
}

std::string listed(const Reading& reading, const Judgements& judgements) {
    const Listing listing(reading, judgements);
    std::string marks;
    for (std::size_t quote = 0; quote < reading.quotes.quotes.size(); ++quote) {
        marks += listing.lists(quote) ? 'x' : '-';
    }
    return marks;
}

Judgements found_on(const Reading& reading, std::string_view piece) {
    Judgement judgement;
    judgement.finding.span = span_of(reading, piece);
    Judgements judgements;
    judgements.all.push_back(judgement);
    return judgements;
}

}  // namespace

TEST_CASE("reported speech in a heading, before own words and in an answer is not listed", "[report]") {
    CHECK(listed(heard({minutes}), {}) == "--x-x");
}

TEST_CASE("reported speech is listed wherever a finding stands on it", "[report]") {
    const auto reading = heard({minutes});
    CHECK(listed(reading, found_on(reading, "the road was late")) == "-xx-x");
    CHECK(listed(reading, found_on(reading, "Leader sorry")) == "x-x-x");
    CHECK(listed(reading, found_on(reading, "Asked about lamps")) == "--xxx");
}

TEST_CASE("what a member's own document says of a body is not listed", "[report]") {
    evenhand::text::Document statement{minutes};
    statement.author = evenhand::text::Author::member;
    auto reading = heard(statement);
    CHECK(listed(reading, {}) == "--x-x");
    for (auto& quote : reading.quotes.quotes) {
        quote.speaker.name.clear();
    }
    CHECK(listed(reading, {}) == "--x--");
}
