#include "evenhand/rules/clause.hpp"
#include "rules/marked_text.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using evenhand::rules::Clause;
using evenhand::rules::ClauseReading;
using evenhand::rules::Condition;
using evenhand::rules::read_clause;
using evenhand::rules::Tense;
using evenhand::tests::MarkedText;

namespace {

Clause clause_of(const std::string& text) {
    const MarkedText marked(text);
    const Clause whole = read_clause(marked.tokens(), marked.place());
    // Part by part a clause is read as it is at once.
    ClauseReading parts(marked.tokens(), marked.place());
    CHECK(parts.hedged() == whole.hedged);
    CHECK(parts.tense() == whole.tense);
    CHECK(parts.condition() == whole.condition);
    CHECK(parts.negator() == whole.negator);
    return whole;
}

}  // namespace

TEST_CASE("a condition beside or round the phrase is seen, a statement is none", "[rules]") {
    const std::vector<std::pair<std::string, Condition>> table{
        {"If [we accept liability] we will write to say so.", Condition::inside},
        {"If your claim succeeds, [we will pay] for the damage.", Condition::governed},
        {"[We will pay] for the damage if the insurers agree.", Condition::governed},
        {"[We will pay] unless the insurers object.", Condition::governed},
        {"In the event that your claim succeeds [the council will pay].", Condition::inside},
        {"Should you win your claim, [we will pay] you.", Condition::governed},
        {"Where [we are at fault] we will put it right.", Condition::inside},
        {"Provided that the claim is valid, [we will pay].", Condition::governed},
        {"Subject to legal advice, [we will pay].", Condition::governed},
        {"Once the inquiry is over, [we will pay].", Condition::governed},
        {"He asked whether [the council was at fault].", Condition::inside},
        {"[We accept full responsibility] and are checking whether others were hurt.", Condition::none},
        {"[We accept full responsibility], and if you were affected please call us.", Condition::none},
        {"If you were affected call us, but [we accept full responsibility].", Condition::none},
        {"[We will pay] even if the insurers object.", Condition::none},
        {"Once again [we accept full responsibility].", Condition::none},
        {"[We accept full responsibility] as if it were our own home.", Condition::none},
        {"Not one house [would have flooded] had the council acted.", Condition::counterfactual},
        {"Had the council acted, no house [would have flooded].", Condition::counterfactual},
        {"It [could have been avoided] if the council had listened.", Condition::counterfactual},
        {"We should [accept full responsibility].", Condition::none},
        {"The houses were flooded where [the council failed] to act.", Condition::none},
    };
    for (const auto& [text, condition] : table) {
        DYNAMIC_SECTION(text) {
            CHECK(clause_of(text).condition == condition);
        }
    }
}

TEST_CASE("the tense of a phrase is its nearest auxiliary's", "[rules]") {
    const std::vector<std::pair<std::string, Tense>> table{
        {"[We will pay for the damage].", Tense::future},
        {"We'll [pay] for it.", Tense::future},
        {"We are going to [pay].", Tense::future},
        {"[We would pay].", Tense::conditional},
        {"We have [paid] for it.", Tense::past},
        {"[We accepted full responsibility].", Tense::past},
        {"[We accept full responsibility].", Tense::present},
        {"It was [our fault].", Tense::past},
        {"You know we will, and we [pay] now.", Tense::present},
    };
    for (const auto& [text, tense] : table) {
        DYNAMIC_SECTION(text) {
            CHECK(word(clause_of(text).tense) == word(tense));
        }
    }
}

TEST_CASE("a hedge counts only within the clause of the phrase", "[rules]") {
    CHECK(clause_of("The wall may have been [brought down by] our digger.").hedged);
    CHECK(clause_of("It appears that [our digger hit] the wall.").hedged);
    CHECK_FALSE(clause_of("It may rain, but [our digger hit] the wall.").hedged);
    CHECK_FALSE(clause_of("[Our digger hit] the wall.").hedged);
}

TEST_CASE("an appeal and the second person are seen", "[rules]") {
    CHECK(clause_of("[Vote] for us.").imperative);
    CHECK(clause_of("So please [stick with us].").imperative);
    CHECK_FALSE(clause_of("They [vote] today.").imperative);
    CHECK(clause_of("If [you re-elect me], I will stay.").second_person);
    CHECK_FALSE(clause_of("They [re-elected me].").second_person);
}

TEST_CASE("nothing outside the scope of a phrase bears on it", "[rules]") {
    const MarkedText marked("We do not | [accept liability] | if you ask.");
    CHECK(read_clause(marked.tokens(), marked.place()).condition == Condition::none);
    CHECK_FALSE(read_clause(marked.tokens(), marked.place()).negator.has_value());
}
