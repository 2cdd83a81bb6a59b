#include "evenhand/rules/kinds.hpp"
#include "rules/fixtures.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using evenhand::people::Role;
using evenhand::rules::Trait;
using evenhand::tests::add_figure;
using evenhand::tests::add_quote;
using evenhand::tests::rule_of;
using evenhand::tests::RuleFixture;

namespace {

using Texts = std::vector<std::string>;

const char* const candidates = "[mention]\nroles = [\"candidate\"]\n[[unless]]\nwithin = \"sentence\"\n"
                               "phrases = [\"deposit\"]\nwhy = \"a notice\"\n";

}  // namespace

TEST_CASE("a sentence about a person with the role is a finding", "[rules]") {
    const RuleFixture fixture(rule_of("mention", candidates));
    auto reading =
        fixture.read("It rained on the fair. Ann Oddie opened it all the same. Ben Fell swept up.");
    add_figure(reading, "Ann Oddie", Role::candidate);
    add_figure(reading, "Ben Fell", Role::officer);
    CHECK(fixture.found(reading) == Texts{"Ann Oddie opened it all the same."});
    CHECK(fixture.judged(reading).found[0].traits == std::vector<Trait>{Trait::standing});
    CHECK(fixture.judged(reading).found[0].detail == "about Ann Oddie");
    CHECK(fixture.judged(reading).found[0].certainty == evenhand::rules::Certainty::likely);
    reading.people.figures[0].person = 0;
    CHECK(fixture.judged(reading).found[0].certainty == evenhand::rules::Certainty::certain);
}

TEST_CASE("a member who stands counts as a candidate", "[rules]") {
    const RuleFixture fixture(rule_of("mention", candidates));
    auto reading = fixture.read("It rained on the fair. Ann Oddie opened it all the same.");
    const auto figure = add_figure(reading, "Ann Oddie", Role::member);
    CHECK(fixture.found(reading).empty());
    reading.people.figures[figure].standing = true;
    CHECK(fixture.found(reading).size() == 1);
}

TEST_CASE("somebody whom the text tells as standing counts as a candidate", "[rules]") {
    const RuleFixture fixture(rule_of("mention",
                                      "[mention]\nroles = [\"candidate\"]\n[[also]]\nroles = [\"member\"]\n"
                                      "within = \"sentence\"\nphrases = [\"seek~ your votes\"]\n"));
    auto reading = fixture.read("Ann Oddie opened the fair. Ann Oddie, who seeks your votes, shut it. "
                                "Ben Fell, who seeks your votes, swept up.");
    add_figure(reading, "Ann Oddie", Role::member);
    add_figure(reading, "Ben Fell", Role::officer);
    auto again = reading.people.mentions[0];
    again.tokens = evenhand::tests::tokens_of(reading, "Ann Oddie, who");
    reading.people.mentions.push_back(again);
    CHECK(fixture.found(reading) == Texts{"Ann Oddie, who seeks your votes, shut it."});
}

TEST_CASE("a line of names says nothing of anybody", "[rules]") {
    const RuleFixture fixture(rule_of("mention", candidates));
    auto reading = fixture.read("The volunteers are thanked.\n\nAnn Oddie, Upper Fell.");
    add_figure(reading, "Ann Oddie", Role::candidate);
    const auto judged = fixture.judged(reading);
    CHECK(judged.found.empty());
    REQUIRE(judged.not_flagged.size() == 1);
    CHECK(judged.not_flagged[0].why == "a name of which nothing is said");
}

TEST_CASE("a line with a party's full name is a line of names", "[rules]") {
    const RuleFixture fixture(rule_of("mention", candidates));
    auto reading =
        fixture.read("They met in the rain.\n\nIt rained on.\n\nAnn Oddie, Party of the Sea and the Sky.");
    add_figure(reading, "Ann Oddie", Role::candidate);
    CHECK(fixture.found(reading).empty());
}

TEST_CASE("a standing member's quote is left to the rule on quotes", "[rules]") {
    const RuleFixture fixture(rule_of("mention", candidates));
    auto reading = fixture.read("Ann Oddie said: “The fair was fun.” It rained.");
    const auto figure = add_figure(reading, "Ann Oddie", Role::member);
    reading.people.figures[figure].standing = true;
    CHECK(fixture.found(reading).size() == 1);
    add_quote(reading, "The fair was fun.", Role::member).speaker.figure = figure;
    CHECK(fixture.found(reading).empty());
}

TEST_CASE("a neutral list of people and an exception are left alone with a reason", "[rules]") {
    const RuleFixture fixture(rule_of("mention", candidates));
    auto reading =
        fixture.read("It rained on the fair all day. The names are Ann Oddie, Ben Fell and Cy Gow. "
                     "Dan Hill paid a deposit.");
    for (const char* name : {"Ann Oddie", "Ben Fell", "Cy Gow", "Dan Hill"}) {
        add_figure(reading, name, Role::candidate);
    }
    const auto judged = fixture.judged(reading);
    CHECK(judged.found.empty());
    REQUIRE(judged.not_flagged.size() == 2);
    CHECK(judged.not_flagged[0].why == "a neutral list of people");
    CHECK(judged.not_flagged[1].why == "a notice: 'deposit'");
}

TEST_CASE("a quote of such a person is a finding once, whether or not it names them", "[rules]") {
    const RuleFixture fixture(rule_of("mention", candidates));
    auto reading =
        fixture.read("It rained on the fair.\n\n“I love this park and always have.\n\n“I always will.”");
    add_figure(reading, "fair", Role::candidate);
    reading.people.mentions.clear();
    add_quote(reading, "I love this park and always have.", Role::candidate).speaker.figure = 0;
    auto& second = add_quote(reading, "I always will.", Role::candidate);
    second.speaker.figure = 0;
    second.utterance = 0;
    CHECK(fixture.found(reading) == Texts{"I love this park and always have."});
}

TEST_CASE("what others say of such a person right after naming them is a finding", "[rules]") {
    const RuleFixture fixture(rule_of("mention", candidates));
    auto reading =
        fixture.read("It rained on the fair. Ann Oddie opened it all the same. “She is a wonder,” a father "
                     "said. “It was wet,” said another.");
    add_figure(reading, "Ann Oddie", Role::candidate);
    add_quote(reading, "She is a wonder,", Role::other);
    add_quote(reading, "It was wet,", Role::other);
    CHECK(fixture.found(reading) == Texts{"Ann Oddie opened it all the same.", "She is a wonder,"});
}

TEST_CASE("an office with an indefinite article names nobody", "[rules]") {
    const RuleFixture fixture(rule_of("mention", "[mention]\nroles = [\"mp\"]\n"));
    for (const auto& [text, found] : {std::pair{"We gave this honour to a Prime Minister.", 0U},
                                      std::pair{"We gave this honour to the Prime Minister.", 1U}}) {
        CAPTURE(text);
        auto reading = fixture.read(text);
        add_figure(reading, "Prime Minister", Role::mp);
        reading.people.mentions.back().kind = evenhand::people::MentionKind::office;
        CHECK(fixture.found(reading).size() == found);
    }
}

TEST_CASE("the own words of somebody who was found before them add no finding", "[rules]") {
    const RuleFixture fixture(rule_of("mention", candidates));
    auto reading = fixture.read("Ann Oddie opened the park.\n\nShe told us: “It rained on us all.”");
    add_figure(reading, "Ann Oddie", Role::candidate);
    add_quote(reading, "It rained on us all.", Role::candidate).speaker.figure = 0;
    CHECK(fixture.found(reading) == Texts{"Ann Oddie opened the park."});
}

TEST_CASE("a line that only leads in to a quote gives way to the quote", "[rules]") {
    const RuleFixture fixture(rule_of("mention", candidates));
    auto reading = fixture.read("It rained.\n\nAnn Oddie said:\n\n“This is my town.”");
    add_figure(reading, "Ann Oddie", Role::candidate);
    add_quote(reading, "This is my town.", Role::candidate).speaker.figure = 0;
    CHECK(fixture.found(reading) == Texts{"This is my town."});
}
