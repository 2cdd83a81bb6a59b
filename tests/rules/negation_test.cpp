#include "evenhand/rules/negation.hpp"
#include "rules/marked_text.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using evenhand::rules::is_negator;
using evenhand::rules::read_negation;
using evenhand::tests::MarkedText;

namespace {

bool negated(const std::string& text) {
    const MarkedText marked(text);
    return read_negation(marked.tokens(), marked.place()).negator.has_value();
}

}  // namespace

TEST_CASE("a negation in the clause of the phrase negates it", "[rules]") {
    for (const char* text : {
             "We do not [accept liability].",
             "We cannot [accept liability] for this.",
             "The council won't [pay for] the damage.",
             "We have never [accepted liability].",
             "Nobody at the council [accepts liability].",
             "None of us [accepts liability].",
             "No officer [accepted liability].",
             "The council is unable to [accept liability].",
             "The council declined to [accept liability].",
             "The council refused to [accept liability].",
             "We are writing without [accepting liability].",
             "We will repair it rather than [pay for the damage].",
             "The council is far from [accepting liability].",
             "We no longer [accept liability].",
             "The council neither admits nor [accepts liability].",
             "We do not admit or [accept liability].",
             "We do not, at this stage, [accept liability].",
             "We will not resign, hide or [pay for the damage].",
             "[The council accepts] no liability.",
             "[The council accepts no liability].",
             "[We do not accept liability].",
             "[It was not our fault].",
             "We do not accept that [it was our fault].",
             "This does not mean that [we accept liability].",
             "There is no evidence that [the council was at fault].",
             "The council denies that [it was at fault].",
             "We have not yet [accepted liability].",
             "The council has yet to [accept liability].",
             "It was not because [the council was at fault].",
             "We will not – whatever anyone says – [accept liability].",
             "We have not (so far) [accepted liability].",
             "When we write we do not [accept liability].",
         }) {
        DYNAMIC_SECTION(text) {
            CHECK(negated(text));
        }
    }
}

TEST_CASE("a negation elsewhere, or one that denies nothing, leaves the phrase as it is", "[rules]") {
    for (const char* text : {
             "[We accept liability].",
             "We will not hide, and [we accept full responsibility].",
             "We will not hide and [we accept full responsibility].",
             "It was not easy, but [we accept full responsibility].",
             "We will not walk away; [we accept full responsibility].",
             "While we are not perfect, we [accept full responsibility].",
             "Although nobody was hurt, the council [accepts full responsibility].",
             "The contractor, who did not turn up, [left] the road open.",
             "We not only [accept full responsibility] but also say sorry.",
             "Not just [our fault] but theirs too.",
             "There is no doubt that [it was our fault].",
             "There is no doubt [it was our fault].",
             "Make no mistake, [it was our fault].",
             "Without hesitation, [we accept full responsibility].",
             "Without any doubt [it was our fault].",
             "The council – not the contractor – [will pay].",
             "No, [we accept liability].",
             "With no warning, the council [closed the road].",
             "This is not the first time that [we were at fault].",
             "Whether or not you claim, [we will pay].",
             "The council cannot say that it does not [accept liability].",
             "We did not act because [it was our fault].",
             "We [accept full responsibility] and will not hide.",
             "[We accept full responsibility], no matter what.",
         }) {
        DYNAMIC_SECTION(text) {
            CHECK_FALSE(negated(text));
        }
    }
}

TEST_CASE("a phrase that holds its own negation is not negated by it", "[rules]") {
    const MarkedText plain("[Nobody will be left out of pocket].", MarkedText::Says::negation);
    CHECK_FALSE(read_negation(plain.tokens(), plain.place()).negator.has_value());
    const MarkedText turned("We cannot promise that [nobody will be left out of pocket].",
                            MarkedText::Says::negation);
    CHECK(read_negation(turned.tokens(), turned.place()).negator.has_value());
}

TEST_CASE("the marked head of a phrase is what a negation must reach", "[rules]") {
    CHECK(negated("[You know we will not *pay]."));
    CHECK_FALSE(negated("[You do not know but we will *pay]."));
    CHECK(negated("[We *accept that we have no liability]."));
}

TEST_CASE("words of negation are known one by one", "[rules]") {
    CHECK(is_negator("not"));
    CHECK_FALSE(is_negator("note"));
}
