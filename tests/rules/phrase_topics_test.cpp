#include "evenhand/rules/phrase_topics.hpp"
#include "rules/fixtures.hpp"

#include <catch2/catch.hpp>

#include <utility>
#include <vector>

using evenhand::rules::Nearby;
using evenhand::rules::phrase_topics;
using evenhand::rules::Plan;
using evenhand::rules::Satisfied;
using evenhand::rules::TraitRow;
using evenhand::rules::Within;

namespace {

Nearby nearby(Within within, std::vector<evenhand::lexicon::PatternId> phrases) {
    Nearby one;
    one.within = within;
    one.phrases = std::move(phrases);
    return one;
}

}  // namespace

TEST_CASE("an exception within the sentence is wanted only beside the phrases it excepts from", "[rules]") {
    std::vector<Plan> plans(2);
    plans[0].whens.resize(2);
    plans[0].whens[0].phrases = {0};
    plans[0].whens[0].unless = {nearby(Within::sentence, {1})};
    plans[0].whens[1].phrases = {2};
    plans[0].whens[1].needs = {nearby(Within::phrase, {3})};
    plans[0].unless = {nearby(Within::sentence, {4})};
    plans[0].traits = {TraitRow{{}, nearby(Within::sentence, {5})}};
    plans[1].whens.resize(1);
    plans[1].whens[0].phrases = {6};
    const auto topics = phrase_topics(plans, 7);
    const auto asks = [&](std::size_t raiser, std::size_t wanted) {
        return (topics[raiser].raised & topics[wanted].wanted_for) != 0;
    };
    CHECK(asks(0, 1));
    CHECK_FALSE(asks(2, 1));
    CHECK(asks(2, 3));
    CHECK_FALSE(asks(0, 3));
    for (const std::size_t of_rule : {4U, 5U}) {
        CHECK(asks(0, of_rule));
        CHECK(asks(2, of_rule));
        CHECK_FALSE(asks(6, of_rule));
    }
    for (const std::size_t finds : {0U, 2U, 6U}) {
        CHECK(topics[finds].wanted_for == 0);
    }
}

TEST_CASE("what may be asked about from elsewhere is looked for everywhere", "[rules]") {
    std::vector<Plan> plans(1);
    Plan& plan = plans[0];
    plan.whens.resize(1);
    plan.whens[0].phrases = {0};
    SECTION("it is looked for beyond the sentence") {
        for (const Within within : {Within::neighbours, Within::paragraph, Within::document}) {
            plan.whens[0].unless = {nearby(Within::sentence, {1}), nearby(within, {1})};
            CHECK(phrase_topics(plans, 2)[1].wanted_for == 0);
        }
    }
    SECTION("something is found by it as well") {
        plan.whens[0].unless = {nearby(Within::sentence, {0})};
        CHECK(phrase_topics(plans, 1)[0].wanted_for == 0);
    }
    SECTION("it satisfies a rule of kind absence") {
        plan.unless = {nearby(Within::sentence, {1})};
        plan.satisfied.resize(1);
        plan.satisfied[0].phrases = {1};
        CHECK(phrase_topics(plans, 2)[1].wanted_for == 0);
    }
    SECTION("the rule looks at something else than phrases") {
        plan.kind = Plan::Kind::quote;
        plan.unless = {nearby(Within::sentence, {1})};
        CHECK(phrase_topics(plans, 2)[1].wanted_for == 0);
    }
}

TEST_CASE("a phrase is looked for where a rule looks that finds something by it", "[rules]") {
    std::vector<Plan> plans(2);
    for (std::size_t i = 0; i < plans.size(); ++i) {
        plans[i].whens.resize(1);
        plans[i].whens[0].phrases = {static_cast<evenhand::lexicon::PatternId>(i), 2};
    }
    plans[1].whens[0].unless = {nearby(Within::sentence, {0})};
    plans[1].unless = {nearby(Within::paragraph, {3})};
    plans[0].whens[0].phrases.push_back(3);
    plans[0].scope.parts = {evenhand::text::Part::body};
    plans[0].scope.kinds = {evenhand::text::DocumentKind::press_release};
    plans[1].scope.parts = {evenhand::text::Part::notes};
    const auto reading =
        evenhand::tests::RuleFixture("").read("The bridge opens.\n\nNotes to editors\n\n1. It is new.");
    const auto topics = phrase_topics(plans, 4);
    const auto asked = evenhand::rules::asked_of_sentences(plans, reading);
    const auto looked_for = [&](std::size_t pattern, std::size_t sentence) {
        return (topics[pattern].serves & asked[sentence]) != 0;
    };
    const std::size_t last = asked.size() - 1;
    CHECK(looked_for(0, 0));
    CHECK_FALSE(looked_for(1, 0));
    // The other rule excepts from its own phrases by it.
    CHECK(looked_for(0, last));
    CHECK(looked_for(1, last));
    // Both find by it.
    CHECK(looked_for(2, 0));
    CHECK(looked_for(2, last));
    // An exception that may stand anywhere in the paragraph.
    CHECK(looked_for(3, 0));
    CHECK(looked_for(3, last));
}
