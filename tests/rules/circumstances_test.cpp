#include "evenhand/rules/circumstances.hpp"
#include "rules/fixtures.hpp"

#include <catch2/catch.hpp>

using evenhand::people::Role;
using evenhand::rules::Plan;
using evenhand::rules::Scope;
using evenhand::rules::Trait;
using evenhand::tests::add_figure;
using evenhand::tests::add_mark;
using evenhand::tests::add_quote;
using evenhand::tests::RuleFixture;
using evenhand::tests::span_of;
using evenhand::tests::tokens_of;
using evenhand::text::Part;

TEST_CASE("a rule that names no parts looks at all but letterheads and boilerplate", "[rules]") {
    CHECK(looks_at(Scope{}, Part::body));
    CHECK(looks_at(Scope{}, Part::notes));
    CHECK_FALSE(looks_at(Scope{}, Part::letterhead));
    CHECK_FALSE(looks_at(Scope{}, Part::boilerplate));
    Scope headlines;
    headlines.parts.add(Part::headline);
    CHECK_FALSE(looks_at(headlines, Part::body));
}

TEST_CASE("traits are kept sorted and once each", "[rules]") {
    std::vector<Trait> traits;
    for (const Trait trait : {Trait::reported, Trait::civic, Trait::reported}) {
        evenhand::rules::add_trait(traits, trait);
    }
    CHECK(traits == std::vector<Trait>{Trait::civic, Trait::reported});
}

TEST_CASE("a speaker brings role, person and traits to a finding", "[rules]") {
    const RuleFixture fixture("");
    auto reading = fixture.read("Ann Oddie said that we will pay.");
    const auto figure = add_figure(reading, "Ann Oddie", Role::member);
    reading.people.figures[figure].standing = true;
    auto& quote = add_quote(reading, "Ann Oddie said that we will pay.", Role::member,
                            evenhand::quotes::Form::reported);
    quote.speaker.figure = figure;
    quote.speaker.person = 7;
    quote.speaker.civic = true;
    evenhand::rules::Finding finding;
    add_speaker(reading, quote, finding);
    CHECK(finding.speaker == Role::member);
    CHECK(finding.person == 7);
    CHECK(finding.traits == std::vector<Trait>{Trait::civic, Trait::standing, Trait::reported});
}

TEST_CASE("suggestions are filled from the text, and begin with a capital", "[rules]") {
    const RuleFixture fixture("");
    auto reading = fixture.read("Marlshire County Council acts, said Ann Oddie. The council acts.");
    Plan plan;
    plan.suggestions = {"{council} acts.", "So says {speaker} of {council}."};
    CHECK(fill_suggestions(reading, council_of(reading), plan, nullptr) ==
          std::vector<std::string>{"The council acts.", "So says a council spokesperson of the council."});
    add_mark(reading, fixture.vocabularies(), "Marlshire County Council", "council");
    auto& quote = add_quote(reading, "The council acts.", Role::member);
    quote.speaker.span = span_of(reading, "Ann Oddie");
    CHECK(council_of(reading) == "Marlshire County Council");
    CHECK(fill_suggestions(reading, council_of(reading), plan, &quote) ==
          std::vector<std::string>{"Marlshire County Council acts.",
                                   "So says Ann Oddie of Marlshire County Council."});
}

TEST_CASE("long stretches are shown cut at a word", "[rules]") {
    const RuleFixture fixture("");
    const auto reading =
        fixture.read("One é two three four five six seven eight nine ten eleven twelve thirteen "
                     "fourteen fifteen sixteen seventeen.");
    CHECK(evenhand::rules::shown(reading, tokens_of(reading, "One é")) == "'One é'");
    CHECK(evenhand::rules::shown(reading, {0, reading.text.tokens().size()}).size() < 100);
}
