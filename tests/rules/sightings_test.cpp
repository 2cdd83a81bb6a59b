#include "evenhand/rules/sightings.hpp"
#include "rules/fixtures.hpp"

#include <catch2/catch.hpp>

using evenhand::rules::Nearby;
using evenhand::rules::Sightings;
using evenhand::rules::Within;
using evenhand::tests::RuleFixture;
using evenhand::tests::tokens_of;

TEST_CASE("something near a phrase is looked for as far as it says and no further", "[rules]") {
    const RuleFixture fixture("");
    const auto reading =
        fixture.read("Headline here today\n\nOne sentence with apple. Two with pear. Three with plum. "
                     "Four with fig.\n\nFive in another paragraph with grape.");
    evenhand::lexicon::Patterns::Builder builder(fixture.vocabularies());
    const auto pear = builder.add("with pear").value();
    const auto two = builder.add("two with").value();
    const auto apple = builder.add("apple").value();
    const auto fig = builder.add("fig").value();
    const auto grape = builder.add("grape").value();
    const auto patterns = std::move(builder).build();
    const Sightings sightings(patterns, reading);
    REQUIRE(sightings.of(pear).size() == 1);
    const auto& around = sightings.of(pear)[0];
    const auto seen = [&](Within within, evenhand::lexicon::PatternId pattern) {
        return sightings.near(Nearby{within, {pattern}, ""}, around.hit.tokens, around.sentence) != nullptr;
    };
    CHECK(seen(Within::phrase, two));
    CHECK_FALSE(seen(Within::phrase, apple));
    CHECK(seen(Within::sentence, two));
    CHECK_FALSE(seen(Within::sentence, apple));
    CHECK(seen(Within::neighbours, apple));
    CHECK_FALSE(seen(Within::neighbours, fig));
    CHECK(seen(Within::paragraph, fig));
    CHECK_FALSE(seen(Within::paragraph, grape));
    CHECK(seen(Within::document, grape));
}

TEST_CASE("what stands nowhere is not looked for", "[rules]") {
    const RuleFixture fixture("");
    const auto reading = fixture.read("One sentence with a pear. Two pears with plum.");
    evenhand::lexicon::Patterns::Builder builder(fixture.vocabularies());
    const auto fig = builder.add("fig").value();
    const auto pear = builder.add("pear|pears").value();
    const auto plum = builder.add("plum").value();
    const auto patterns = std::move(builder).build();
    std::vector<evenhand::rules::Plan> plans(1);
    plans[0].needs = {Nearby{Within::document, {fig}, ""}, Nearby{Within::document, {fig, plum}, ""}};
    const evenhand::rules::PatternUses uses(plans, patterns.size());
    const Sightings sightings(patterns, reading, &uses);
    const auto& pears = sightings.of(pear);
    REQUIRE(pears.size() == 2);
    CHECK(pears[0].sentence == 0);
    CHECK(pears[1].sentence == 1);
    CHECK(sightings.of(fig).empty());
    CHECK(sightings.seen().size() == 2);
    CHECK(sightings.near(plans[0].needs[0], pears[0].hit.tokens, 0) == nullptr);
    CHECK(sightings.near(plans[0].needs[1], pears[0].hit.tokens, 0) != nullptr);
}
