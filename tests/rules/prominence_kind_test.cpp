#include "evenhand/rules/kinds.hpp"
#include "rules/fixtures.hpp"

#include <catch2/catch.hpp>

#include <string>

using evenhand::people::MentionKind;
using evenhand::people::Role;
using evenhand::tests::add_figure;
using evenhand::tests::add_quote;
using evenhand::tests::rule_of;
using evenhand::tests::RuleFixture;
using evenhand::tests::tokens_of;

namespace {

const char* const half = "[prominence]\nmentions = 3\nshare = 0.5\n";
const char* const text =
    "Ann Oddie opened the new park. Cllr Oddie planted a tree. Benches were put up by the parks "
    "team, who had worked on them for a long and wet winter with volunteers.";

}  // namespace

TEST_CASE("a member named often in an official release is a finding on the whole document", "[rules]") {
    const RuleFixture fixture(rule_of("prominence", half));
    auto reading = fixture.read(text);
    const auto figure = add_figure(reading, "Ann Oddie", Role::member);
    reading.people.mentions.push_back({tokens_of(reading, "Cllr Oddie"), figure, MentionKind::name});
    CHECK(fixture.found(reading).empty());
    reading.people.mentions.push_back({tokens_of(reading, "Benches"), figure, MentionKind::name});
    const auto judged = fixture.judged(reading);
    REQUIRE(judged.found.size() == 1);
    CHECK(judged.found[0].span.empty());
    CHECK_THAT(judged.found[0].detail, Catch::StartsWith("Ann Oddie is named 3 times"));
}

TEST_CASE("a member with most of the words is a finding, one named once is not", "[rules]") {
    const RuleFixture fixture(rule_of("prominence", half));
    auto reading = fixture.read(text);
    const auto figure = add_figure(reading, "Ann Oddie", Role::member);
    auto& quote = add_quote(reading, "Benches were put up by the parks team", Role::member);
    quote.speaker.figure = figure;
    CHECK(fixture.found(reading).empty());
    reading.people.mentions.push_back({tokens_of(reading, "Cllr Oddie"), figure, MentionKind::name});
    CHECK(fixture.found(reading).size() == 1);
}

TEST_CASE("an officer may be as prominent as they like", "[rules]") {
    const RuleFixture fixture(rule_of("prominence", half));
    auto reading = fixture.read(text);
    const auto figure = add_figure(reading, "Ann Oddie", Role::officer);
    for (const char* words : {"Cllr Oddie", "Benches", "tree"}) {
        reading.people.mentions.push_back({tokens_of(reading, words), figure, MentionKind::name});
    }
    CHECK(fixture.found(reading).empty());
}

TEST_CASE("what is called after an office puts nobody forward", "[rules]") {
    const RuleFixture fixture(rule_of("prominence", half));
    auto reading =
        fixture.read("The Mayor's charity grew. The Mayor's ball sold out. The Mayor's parlour opened.");
    const auto figure = add_figure(reading, "charity", Role::member);
    reading.people.mentions.clear();
    const auto& tokens = reading.text.tokens();
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        if (tokens.folded(i) == "mayor") {
            reading.people.mentions.push_back(
                {evenhand::base::TokenSpan{i, i + 1}, figure, MentionKind::office});
        }
    }
    CHECK(fixture.found(reading).empty());
}
