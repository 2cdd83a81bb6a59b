#include "evenhand/rules/kinds.hpp"
#include "rules/fixtures.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using evenhand::people::Role;
using evenhand::quotes::Form;
using evenhand::rules::Certainty;
using evenhand::rules::Trait;
using evenhand::tests::add_quote;
using evenhand::tests::rule_of;
using evenhand::tests::RuleFixture;
using evenhand::tests::span_of;

namespace {

using Texts = std::vector<std::string>;

const char* const member_quotes = "[quote]\nroles = [\"member\"]\n";

}  // namespace

TEST_CASE("quotes of the roles asked for are findings, those of others are told as left alone", "[rules]") {
    const RuleFixture fixture(rule_of("quote", member_quotes));
    auto reading = fixture.read("“Good day,” said one. “Bad day,” said another. He said it was a day.");
    add_quote(reading, "Good day,", Role::member);
    add_quote(reading, "Bad day,", Role::officer);
    add_quote(reading, "He said it was a day.", Role::member, Form::reported);
    const auto judged = fixture.judged(reading);
    REQUIRE(judged.found.size() == 2);
    CHECK(fixture.found(reading) == Texts{"Good day,", "He said it was a day."});
    CHECK(judged.found[1].traits == std::vector<Trait>{Trait::reported});
    CHECK(judged.found[1].certainty == Certainty::likely);
    REQUIRE(judged.not_flagged.size() == 1);
    CHECK(judged.not_flagged[0].why == "quote of an officer");
}

TEST_CASE("several paragraphs of one utterance are one finding, on the first", "[rules]") {
    const RuleFixture fixture(rule_of("quote", member_quotes));
    auto reading = fixture.read("He said: “First part.\n\n“Second part.”");
    add_quote(reading, "First part.", Role::member);
    add_quote(reading, "Second part.", Role::member).utterance = 0;
    CHECK(fixture.found(reading) == Texts{"First part."});
}

TEST_CASE("a sentence that reports and quotes the same speaker is one finding", "[rules]") {
    const RuleFixture fixture(rule_of("quote", member_quotes));
    auto reading = fixture.read("He said the new round had “turned the corner for good”.");
    add_quote(reading, "turned the corner for good", Role::member);
    add_quote(reading, "He said the new round had “turned the corner for good”.", Role::member,
              Form::reported);
    CHECK(fixture.found(reading) == Texts{"turned the corner for good"});
}

TEST_CASE("forms, exceptions and traits of a quote rule hold", "[rules]") {
    const RuleFixture fixture(
        rule_of("quote", "[quote]\nroles = [\"member\"]\nforms = [\"direct\"]\n[[unless]]\n"
                         "within = \"sentence\"\nphrases = [\"returning officer\"]\n[[trait]]\n"
                         "name = \"emergency\"\nwithin = \"document\"\nphrases = [\"flood\"]\n"));
    auto reading =
        fixture.read("“Stay in,” said one in the flood. He said so. “Vote,” said the returning officer.");
    add_quote(reading, "Stay in,", Role::member);
    add_quote(reading, "He said so.", Role::member, Form::reported);
    add_quote(reading, "Vote,", Role::member);
    const auto judged = fixture.judged(reading);
    REQUIRE(judged.found.size() == 1);
    CHECK(judged.found[0].traits == std::vector<Trait>{Trait::emergency});
}

TEST_CASE("a quote is certain where the directory or a title says that a member speaks", "[rules]") {
    const RuleFixture fixture(rule_of("quote", member_quotes));
    auto reading =
        fixture.read("“Good day,” said Cllr Ann Oddie. “Bad day,” said Ben Fell, who chairs the meeting. "
                     "“A day,” said Cy Gow.");
    add_quote(reading, "Good day,", Role::member).speaker.span = span_of(reading, "Cllr Ann Oddie");
    add_quote(reading, "Bad day,", Role::member).speaker.span = span_of(reading, "Ben Fell, who chairs");
    auto& listed = add_quote(reading, "A day,", Role::member);
    listed.speaker.span = span_of(reading, "Cy Gow");
    listed.speaker.person = 0;
    const auto judged = fixture.judged(reading);
    REQUIRE(judged.found.size() == 3);
    CHECK(judged.found[0].certainty == Certainty::certain);
    CHECK(judged.found[1].certainty == Certainty::likely);
    CHECK(judged.found[2].certainty == Certainty::certain);
}

TEST_CASE("a quote that is let be says whose it is and what they are", "[rules]") {
    const RuleFixture fixture(rule_of("quote", member_quotes));
    auto reading = fixture.read("“Good day,” said Ann Oddie.");
    add_quote(reading, "Good day,", Role::officer).speaker.span = span_of(reading, "Ann Oddie");
    CHECK(fixture.judged(reading).not_flagged.at(0).why == "quote of Ann Oddie, an officer");
}
