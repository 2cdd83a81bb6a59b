#include "evenhand/rules/pattern_uses.hpp"

#include <catch2/catch.hpp>

#include <vector>

using evenhand::rules::Nearby;
using evenhand::rules::PatternUses;
using evenhand::rules::PhraseUse;
using evenhand::rules::Plan;
using evenhand::rules::TraitRow;

namespace {

Nearby nearby(std::vector<evenhand::lexicon::PatternId> phrases) {
    Nearby one;
    one.phrases = std::move(phrases);
    return one;
}

}  // namespace

TEST_CASE("a phrase leads to the rules that ask for it", "[rules]") {
    std::vector<Plan> plans(2);
    plans[0].whens.resize(2);
    plans[0].whens[1].phrases = {4, 2};
    plans[1].whens.resize(1);
    plans[1].whens[0].phrases = {2};
    const PatternUses uses(plans, 5);
    REQUIRE(uses.phrases(2).size() == 2);
    CHECK(uses.phrases(2)[0] == PhraseUse{0, 1, 1, 2});
    CHECK(uses.phrases(2)[1] == PhraseUse{1, 0, 0, 2});
    CHECK(uses.phrases(4).size() == 1);
    CHECK(uses.phrases(3).empty());
}

TEST_CASE("whatever looks for something nearby is numbered, and its phrases lead to it", "[rules]") {
    std::vector<Plan> plans(2);
    plans[0].whens.resize(1);
    plans[0].whens[0].needs = {nearby({1})};
    plans[0].whens[0].unless = {nearby({1, 2})};
    plans[0].needs = {nearby({3})};
    plans[0].unless = {nearby({3})};
    plans[1].traits.push_back(TraitRow{{}, nearby({0})});
    plans[1].mention.also.push_back({{}, nearby({0, 3})});
    const PatternUses uses(plans, 4);
    CHECK(plans[0].whens[0].needs[0].number == 1);
    CHECK(uses.nearby_past() == 7);
    CHECK(uses.nearby(1).size() == 2);
    CHECK(uses.nearby(2).size() == 1);
    CHECK(uses.nearby(2)[0] == plans[0].whens[0].unless[0].number);
    CHECK(uses.nearby(3).size() == 3);
    CHECK(uses.nearby(0).size() == 2);
}
