#include "evenhand/rules/kinds.hpp"
#include "rules/fixtures.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using evenhand::people::Role;
using evenhand::quotes::Form;
using evenhand::rules::Certainty;
using evenhand::rules::Trait;
using evenhand::tests::add_figure;
using evenhand::tests::add_mark;
using evenhand::tests::add_party;
using evenhand::tests::add_quote;
using evenhand::tests::rule_of;
using evenhand::tests::RuleFixture;
using evenhand::tests::span_of;

namespace {

using Texts = std::vector<std::string>;

RuleFixture rule(const std::string& keys) {
    return RuleFixture(rule_of("phrase", "[[when]]\n" + keys));
}

}  // namespace

TEST_CASE("a finding is the sentence that holds the phrase", "[rules]") {
    const auto fixture = rule("phrases = [\"we ... pay\"]\n");
    CHECK(fixture.found(fixture.read("It rained. We will gladly pay. It stopped.")) ==
          Texts{"We will gladly pay."});
    CHECK(fixture.found(fixture.read("It rained.")).empty());
}

TEST_CASE("in a direct quote a finding is the part of the sentence inside the marks", "[rules]") {
    const auto fixture = rule("phrases = [\"we ... pay\"]\n");
    auto reading = fixture.read("“It rained. We will pay,” said Cllr Oddie.");
    add_quote(reading, "It rained. We will pay,", Role::member);
    CHECK(fixture.found(reading) == Texts{"We will pay,"});
    const auto judged = fixture.judged(reading);
    CHECK(judged.found[0].speaker == Role::member);
    CHECK(judged.found[0].detail == "'We will pay' in a quote of a member");
}

TEST_CASE("a phrase that runs from a speaker into what is said speaks of nobody", "[rules]") {
    const auto fixture = rule("phrases = [\"(head of parks|they) ...6 ^lied\"]\n");
    SECTION("the speaker is not whom the words are about") {
        auto reading = fixture.read("The head of parks said: “The gangs have lied to us.”");
        add_quote(reading, "The gangs have lied to us.", Role::officer).speaker.span =
            span_of(reading, "head of parks");
        CHECK(fixture.found(reading).empty());
    }
    SECTION("what stands in the words alone counts") {
        auto reading = fixture.read("Cllr Oddie said: “They have lied to us.”");
        add_quote(reading, "They have lied to us.", Role::member).speaker.span =
            span_of(reading, "Cllr Oddie");
        CHECK(fixture.found(reading) == Texts{"They have lied to us."});
    }
    SECTION("a word or two in marks belong to the sentence round them") {
        auto reading = fixture.read("The head of parks “lied again”, said Cllr Oddie.");
        add_quote(reading, "lied again", Role::member).speaker.span = span_of(reading, "Cllr Oddie");
        CHECK(fixture.found(reading).size() == 1);
    }
}

TEST_CASE("one sentence is one finding, and the surest phrase decides", "[rules]") {
    const auto fixture =
        rule("phrases = [\"we pay\"]\ncertainty = \"check\"\n[[when]]\nphrases = [\"pay ... all\"]\n");
    const auto judged = fixture.judged(fixture.read("We pay for it all, we pay."));
    REQUIRE(judged.found.size() == 1);
    CHECK(judged.found[0].certainty == Certainty::certain);
}

TEST_CASE("whose words they are decides whether a phrase counts", "[rules]") {
    const auto fixture = rule("phrases = [\"we pay\"]\nvoices = [\"member\"]\n");
    auto reading = fixture.read("“We pay,” said one. We pay too.");
    CHECK(fixture.found(reading).empty());
    add_quote(reading, "We pay,", Role::member);
    CHECK(fixture.found(reading) == Texts{"We pay,"});
    reading.quotes.quotes[0].speaker.role = Role::other;
    const auto judged = fixture.judged(reading);
    REQUIRE(judged.not_flagged.size() == 2);
    CHECK(judged.not_flagged[0].why == "words of an unnamed speaker: 'We pay'");
    CHECK(judged.not_flagged[1].why == "the document's own words: 'We pay'");
}

TEST_CASE("the author of a member's document is a member", "[rules]") {
    const auto fixture = rule("phrases = [\"we pay\"]\nvoices = [\"member\"]\n");
    CHECK(fixture.found(fixture.read("We pay.")).empty());
    CHECK(fixture.found(fixture.read("We pay.", evenhand::text::DocumentKind::statement,
                                     evenhand::text::Author::member)) == Texts{"We pay."});
}

TEST_CASE("negation is refused, allowed or required", "[rules]") {
    const std::string text = "We do not accept liability. We accept liability.";
    for (const auto& [stance, expected] : std::vector<std::pair<std::string, Texts>>{
             {"refuse", {"We accept liability."}},
             {"require", {"We do not accept liability."}},
             {"allow", {"We do not accept liability.", "We accept liability."}}}) {
        DYNAMIC_SECTION(stance) {
            const auto fixture = rule("phrases = [\"accept liability\"]\nnegation = \"" + stance + "\"\n");
            CHECK(fixture.found(fixture.read(text)) == expected);
        }
    }
    const auto fixture = rule("phrases = [\"accept liability\"]\n");
    const auto judged = fixture.judged(fixture.read("We cannot accept liability."));
    REQUIRE(judged.not_flagged.size() == 1);
    CHECK(judged.not_flagged[0].why == "negated: 'cannot accept liability'");
}

TEST_CASE("questions, conditions, reported speech, hedges and tenses can be refused", "[rules]") {
    const auto by_default = rule("phrases = [\"we ... pay~\"]\n");
    CHECK(by_default.found(by_default.read("Will we pay? We will pay if you win. We may pay. We paid.")) ==
          Texts{"We will pay if you win.", "We may pay.", "We paid."});
    const auto strict = rule("phrases = [\"we ... pay~\"]\nquestion = \"allow\"\ncondition = \"refuse\"\n"
                             "hedge = \"refuse\"\ntenses = [\"future\"]\n");
    CHECK(strict.found(
              strict.read("Will we pay? We will pay if you win. We may pay. We have paid. We will pay.")) ==
          Texts{"Will we pay?", "We will pay."});
    const auto told = rule("phrases = [\"we pay\"]\nreported = \"refuse\"\n");
    auto reading = told.read("He said that we pay.");
    add_quote(reading, "He said that we pay.", Role::member, Form::reported);
    CHECK(told.found(reading).empty());
}

TEST_CASE("needs must be met and exceptions must not", "[rules]") {
    const auto fixture =
        rule("phrases = [\"we pay\"]\nneeds = [{ within = \"document\", phrases = [\"claim\"] }]\n"
             "unless = [{ within = \"sentence\", phrases = [\"wages\"], why = \"pay of staff\" }]\n"
             "[[unless]]\nwithin = \"phrase\"\nphrases = [\"pay tribute\"]\n");
    CHECK(fixture.found(fixture.read("We pay.")).empty());
    CHECK(fixture.found(fixture.read("A claim came. We pay.")) == Texts{"We pay."});
    CHECK(fixture.found(fixture.read("A claim came. We pay wages.")).empty());
    CHECK(fixture.found(fixture.read("A claim came. We pay tribute.")).empty());
    CHECK(fixture.found(fixture.read("A claim came. We pay, others pay tribute.")) ==
          Texts{"We pay, others pay tribute."});
    CHECK(fixture.judged(fixture.read("A claim came. We pay wages.")).not_flagged[0].why ==
          "pay of staff: 'wages'");
}

TEST_CASE("a named exception excuses those that name it, and nobody else", "[rules]") {
    const auto fixture =
        rule("phrases = [\"we pay\"]\nexceptions = [\"staff\"]\n[[when]]\nphrases = [\"we owe\"]\n"
             "[[exception]]\nname = \"staff\"\nwithin = \"sentence\"\nphrases = [\"wages\"]\n"
             "why = \"pay of staff\"\n");
    CHECK(fixture.found(fixture.read("We pay.")) == Texts{"We pay."});
    CHECK(fixture.found(fixture.read("We pay wages.")).empty());
    CHECK(fixture.found(fixture.read("We owe wages.")) == Texts{"We owe wages."});
    CHECK(fixture.judged(fixture.read("We pay wages.")).not_flagged[0].why == "pay of staff: 'wages'");
}

TEST_CASE("needs of the rule hold for all its [[when]], beside those of each", "[rules]") {
    const auto fixture =
        rule("phrases = [\"we pay\"]\n[[when]]\nphrases = [\"we owe\"]\n"
             "needs = [{ within = \"document\", phrases = [\"claim\"] }]\n"
             "[[needs]]\nwithin = \"document\"\nphrases = [\"flood\"]\nwhy = \"nobody was harmed\"\n");
    CHECK(fixture.found(fixture.read("We pay.")).empty());
    CHECK(fixture.judged(fixture.read("We pay.")).not_flagged[0].why == "nobody was harmed: 'We pay'");
    CHECK(fixture.found(fixture.read("The flood came. We pay.")) == Texts{"We pay."});
    CHECK(fixture.found(fixture.read("The flood came. We owe.")).empty());
    CHECK(fixture.found(fixture.read("The flood came. A claim came. We owe.")) == Texts{"We owe."});
}

TEST_CASE("a [[when]] may narrow the scope of its rule", "[rules]") {
    const auto fixture = rule("phrases = [\"we pay\"]\nauthors = [\"member\"]\n");
    CHECK(fixture.found(fixture.read("We pay.")).empty());
    CHECK(fixture
              .found(fixture.read("We pay.", evenhand::text::DocumentKind::statement,
                                  evenhand::text::Author::member))
              .size() == 1);
}

TEST_CASE("words of a title between marks count for nobody", "[rules]") {
    const auto fixture = rule("phrases = [\"we pay\"]\n");
    auto reading = fixture.read("The band played “We Pay” last night.");
    reading.quotes.fragments.push_back({span_of(reading, "We Pay"), "a title"});
    CHECK(fixture.found(reading).empty());
    CHECK(fixture.judged(reading).not_flagged[0].why == "a title: 'We Pay'");
}

TEST_CASE("a hint is none beside a phrase as sure that says it outright", "[rules]") {
    const auto fixture = rule("phrases = [\"safe hands\"]\ntraits = [\"poll_hint\"]\n"
                              "[[when]]\nphrases = [\"vote for us\"]\n");
    const auto traits = [&](const char* text) {
        const auto judged = fixture.judged(fixture.read(text));
        REQUIRE(judged.found.size() == 1);
        return judged.found[0].traits;
    };
    CHECK(traits("It is in safe hands.") == std::vector<Trait>{Trait::poll_hint});
    CHECK(traits("It is in safe hands, so vote for us.").empty());
}

TEST_CASE("a party in brackets is a trait only where no party stands outside them", "[rules]") {
    const auto fixture = rule("phrases = [\"<member> <party>\", \"<party> acts\"]\n");
    const auto traits = [&](const char* text, bool second) {
        auto reading = fixture.read(text);
        add_figure(reading, "Ann Oddie", Role::member);
        add_mark(reading, fixture.vocabularies(), "Ann Oddie", "member");
        add_party(reading, fixture.vocabularies(), "Labour");
        if (second) {
            add_party(reading, fixture.vocabularies(), "Reform");
        }
        const auto judged = fixture.judged(reading);
        REQUIRE(judged.found.size() == 1);
        return judged.found[0].traits;
    };
    CHECK(traits("Ann Oddie (Labour) spoke.", false) == std::vector<Trait>{Trait::party_in_brackets});
    CHECK(traits("Ann Oddie (Labour) spoke, Reform acts.", true).empty());
}

TEST_CASE("a finding tells the day that its sentence names", "[rules]") {
    const auto fixture = rule("phrases = [\"meet cllr\"]\n");
    const auto with_year = fixture.judged(fixture.read("Meet Cllr Oddie on 20 April 2027.")).found.at(0);
    CHECK(with_year.day_mentioned == 20928);
    const auto without = fixture.judged(fixture.read("Meet Cllr Oddie on 20 April.")).found.at(0);
    CHECK_FALSE(without.day_mentioned.has_value());
    CHECK(without.yearless_day == std::chrono::April / 20);
    const auto later = fixture.judged(fixture.read("Meet Cllr Oddie. Come on 20 April.")).found.at(0);
    CHECK(later.yearless_day == std::chrono::April / 20);
}

TEST_CASE("a trait of the rule is added where its phrases stand", "[rules]") {
    const RuleFixture fixture(rule_of("phrase",
                                      "[[when]]\nphrases = [\"we pay\"]\n[[trait]]\nname = \"emergency\"\n"
                                      "within = \"document\"\nphrases = [\"flood warning\"]\n"));
    CHECK(fixture.judged(fixture.read("We pay.")).found[0].traits.empty());
    CHECK(fixture.judged(fixture.read("We pay. A flood warning holds.")).found[0].traits ==
          std::vector<Trait>{Trait::emergency});
}

TEST_CASE("a sentence that is a finding is not also told as left alone", "[rules]") {
    const auto fixture = rule("phrases = [\"we pay\", \"they pay\"]\n");
    const auto judged = fixture.judged(fixture.read("We pay and they do not pay, they never pay, they pay."));
    CHECK(judged.found.size() == 1);
    CHECK(judged.not_flagged.empty());
}
