#include "evenhand/rules/voice.hpp"
#include "rules/fixtures.hpp"

#include <catch2/catch.hpp>

using evenhand::people::Role;
using evenhand::quotes::Form;
using evenhand::rules::Voice;
using evenhand::rules::who_says;
using evenhand::tests::add_quote;
using evenhand::tests::RuleFixture;
using evenhand::tests::span_of;

TEST_CASE("words in a direct quote are the speaker's, those round it the author's", "[rules]") {
    const RuleFixture fixture("");
    auto reading = fixture.read("“We will pay,” said Cllr Oddie of the claim.");
    add_quote(reading, "We will pay,", Role::member);
    CHECK(who_says(reading, span_of(reading, "will pay")).voice == Voice::member);
    CHECK(who_says(reading, span_of(reading, "will pay")).direct());
    CHECK(who_says(reading, span_of(reading, "claim")).voice == Voice::author);
}

TEST_CASE("reported speech is the speaker's, and a quote inside it its own speaker's", "[rules]") {
    const RuleFixture fixture("");
    auto reading = fixture.read("Cllr Oddie said the council would “pay in full”.");
    add_quote(reading, "Cllr Oddie said the council would “pay in full”.", Role::member, Form::reported);
    CHECK(who_says(reading, span_of(reading, "would")).reported());
    add_quote(reading, "pay in full", Role::officer);
    CHECK(who_says(reading, span_of(reading, "pay in full")).voice == Voice::officer);
}

TEST_CASE("what an author reports of himself is the author's own", "[rules]") {
    const RuleFixture fixture("");
    auto reading = fixture.read(
        "As chair I told them to send the bill. Mr Ivi told them not to. For the council I confirm it.");
    add_quote(reading, "For the council I confirm it.", Role::officer, Form::reported).speaker.span =
        span_of(reading, "For the council");
    add_quote(reading, "As chair I told them to send the bill.", Role::other, Form::reported).speaker.span =
        span_of(reading, "As chair I");
    add_quote(reading, "Mr Ivi told them not to.", Role::other, Form::reported).speaker.span =
        span_of(reading, "Mr Ivi");
    CHECK(who_says(reading, span_of(reading, "send the bill")).voice == Voice::author);
    CHECK(who_says(reading, span_of(reading, "not to")).voice == Voice::other);
    CHECK(who_says(reading, span_of(reading, "confirm")).voice == Voice::author);
}

TEST_CASE("what an author accepts on behalf of somebody is the author's own words", "[rules]") {
    const RuleFixture fixture("");
    auto reading = fixture.read("On behalf of the council I accept the terms.");
    add_quote(reading, "On behalf of the council I accept the terms.", Role::other, Form::reported)
        .speaker.span = span_of(reading, "On behalf of the council");
    CHECK(who_says(reading, span_of(reading, "accept the terms")).voice == Voice::author);
}

TEST_CASE("a title between marks is nobody's speech", "[rules]") {
    const RuleFixture fixture("");
    auto reading = fixture.read("The choir sang “Vote for Me”.");
    reading.quotes.fragments.push_back({span_of(reading, "Vote for Me"), "a title"});
    REQUIRE(who_says(reading, span_of(reading, "Vote for")).fragment != nullptr);
    CHECK(who_says(reading, span_of(reading, "choir")).fragment == nullptr);
}

TEST_CASE("a speaker is shown as the text names them, else by role", "[rules]") {
    const RuleFixture fixture("");
    auto reading = fixture.read("“We will pay,” said Cllr Oddie.");
    auto& quote = add_quote(reading, "We will pay,", Role::member);
    CHECK(shown_speaker(reading, quote.speaker) == "a member");
    quote.speaker.span = span_of(reading, "Cllr Oddie");
    CHECK(shown_speaker(reading, quote.speaker) == "Cllr Oddie");
    quote.speaker = {};
    CHECK(shown_speaker(reading, quote.speaker) == "an unnamed speaker");
}

TEST_CASE("what is told of a reported speaker is the document's own, unless a politician speaks", "[rules]") {
    const RuleFixture fixture("");
    for (const auto& [role, voice] :
         {std::pair{Role::officer, Voice::author}, std::pair{Role::member, Voice::member}}) {
        auto reading = fixture.read("Ms Khumalo has hidden it and said nothing of the claim.");
        add_quote(reading, "Ms Khumalo has hidden it and said nothing of the claim.", role, Form::reported)
            .speaker.span = span_of(reading, "Ms Khumalo");
        CHECK(who_says(reading, span_of(reading, "Ms Khumalo has hidden it")).voice == voice);
        CHECK(who_says(reading, span_of(reading, "nothing of the claim")).reported());
    }
}

TEST_CASE("nothing outside a direct quote bears on what is said in it", "[rules]") {
    const evenhand::tests::RuleFixture fixture("");
    auto reading = fixture.read("“We will pay,” said Cllr Oddie of the bill.");
    evenhand::tests::add_quote(reading, "We will pay,", Role::member);
    const evenhand::rules::QuotePlaces places(reading.quotes);
    const auto& sentence = reading.text.layout().sentences.front();
    const auto bearing = [&](const char* words) {
        const auto tokens = evenhand::tests::tokens_of(reading, words);
        return std::string(
            reading.text.tokens().text(evenhand::rules::bearing_on(reading, places, sentence, tokens)));
    };
    CHECK(bearing("pay") == "We will pay,");
    CHECK(bearing("bill") == reading.text.normal());
}
