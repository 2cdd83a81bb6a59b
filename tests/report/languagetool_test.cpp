#include "evenhand/base/data.hpp"
#include "evenhand/report/languagetool.hpp"
#include "support/places.hpp"
#include "support/reading.hpp"

#include <catch2/catch.hpp>

using namespace evenhand;
using report::LanguageToolChoice;

namespace {

const rules::RuleSet& shipped_rules() {
    static const auto rules =
        rules::RuleSet::load(evenhand::tests::source("/lexicons/rules"), tests::shipped_vocabularies())
            .value();
    return rules;
}

report::ReportedFinding finding(std::string_view rule, base::OriginalSpan span,
                                rules::Certainty certainty = rules::Certainty::certain) {
    report::ReportedFinding finding;
    finding.rule = rule;
    finding.title = "A title";
    finding.message = "A message";
    finding.certainty = certainty;
    finding.span = span;
    finding.sources = {{"Act", "what it says", "https://example.org/act", {}}, {"Code", "more", "", {}}};
    finding.suggestions = {"instead"};
    finding.replaces = span;
    return finding;
}

struct Given {
    text::AnnotatedText text;
    report::Report report;
    std::vector<base::OriginalSpan> sentences;

    base::Node answer(const LanguageToolChoice& choice = {}) const {
        return base::parse_json(report::to_languagetool(report, shipped_rules(), text, sentences, choice),
                                "answer")
            .value();
    }
};

/// "😀 One two. Three four." with its two sentences.
Given two_sentences() {
    Given given;
    given.text.add_text("😀 One two. Three four.");
    given.report.document.text = given.text.plain();
    given.sentences = {{0, 13}, {14, 25}};
    return given;
}

const base::Node& match(const base::Node& answer, std::size_t at) {
    return answer.find("matches")->array()->at(at);
}

std::size_t matches(const base::Node& answer) {
    return answer.find("matches")->array()->size();
}

std::int64_t number(const base::Node& node, std::string_view key) {
    return *node.find(key)->integer();
}

}  // namespace

TEST_CASE("LanguageTool offsets count UTF-16 units, so that an astral character shifts by two", "[report]") {
    Given given = two_sentences();
    given.report.findings = {finding("party-promotion", {14, 19})};
    const auto answer = given.answer();
    const auto& found = match(answer, 0);
    CHECK(number(found, "offset") == 12);
    CHECK(number(found, "length") == 5);
    CHECK(*found.find("sentence")->text() == "Three four.");
    CHECK(*found.find("context")->find("text")->text() == "😀 One two. Three four.");
    CHECK(number(*found.find("context"), "offset") == 12);
    const auto& first = *answer.find("sentenceRanges")->array()->at(0).array();
    CHECK(*first.at(0).integer() == 0);
    CHECK(*first.at(1).integer() == 11);
}

TEST_CASE("a match carries what clients read: id, category, issue type, links, replacement", "[report]") {
    Given given = two_sentences();
    given.report.findings = {finding("member-quote", {14, 19})};
    const auto answer = given.answer();
    const auto& found = match(answer, 0);
    const auto& rule = *found.find("rule");
    CHECK(*rule.find("id")->text() == "PREELECTION_MEMBER_QUOTE");
    CHECK(*rule.find("issueType")->text() == "legal");
    CHECK(*rule.find("category")->find("id")->text() == "PREELECTION_PERIOD");
    CHECK(rule.find("urls")->array()->size() == 1);
    CHECK(*found.find("replacements")->array()->at(0).find("value")->text() == "instead");
    CHECK(*found.find("type")->find("typeName")->text() == "Other");
}

TEST_CASE("a finding on the whole document stands on the first sentence, and not on a lone paragraph",
          "[report]") {
    Given given = two_sentences();
    given.report.findings = {finding("capacity-missing", {})};
    const auto answer = given.answer();
    CHECK(number(match(answer, 0), "offset") == 0);
    CHECK(number(match(answer, 0), "length") == 11);
    CHECK(match(answer, 0).find("replacements")->array()->empty());
    LanguageToolChoice paragraph;
    paragraph.scope = LanguageToolChoice::Scope::paragraph;
    CHECK(matches(given.answer(paragraph)) == 0);
}

TEST_CASE("clients choose what they are shown", "[report]") {
    Given given = two_sentences();
    given.report.findings = {finding("capacity-missing", {}), finding("party-promotion", {14, 19}),
                             finding("electioneering", {14, 19}, rules::Certainty::check)};
    LanguageToolChoice choice;
    CHECK(matches(given.answer(choice)) == 2);
    choice.picky = true;
    CHECK(matches(given.answer(choice)) == 3);
    choice.disabled = {"PREELECTION_PARTY_PROMOTION", "WHITESPACE_RULE"};
    CHECK(matches(given.answer(choice)) == 2);
    choice.part = LanguageToolChoice::Part::text_level_only;
    CHECK(matches(given.answer(choice)) == 1);
    choice.part = LanguageToolChoice::Part::all_but_text_level;
    CHECK(matches(given.answer(choice)) == 1);
    LanguageToolChoice only;
    only.enabled_only = true;
    only.enabled = {"PREELECTION_ELECTIONEERING"};
    CHECK(matches(given.answer(only)) == 1);
}

TEST_CASE("a lone paragraph that hides who speaks gives a hint only", "[report]") {
    Given given = two_sentences();
    given.report.findings = {finding("party-promotion", {14, 19})};
    report::ReportedQuote quote;
    quote.span = {14, 25};
    given.report.quotes = {quote};
    LanguageToolChoice choice;
    CHECK(*match(given.answer(choice), 0).find("type")->find("typeName")->text() == "Other");
    choice.scope = LanguageToolChoice::Scope::paragraph;
    CHECK(*match(given.answer(choice), 0).find("type")->find("typeName")->text() == "Hint");
}

TEST_CASE("the compact answer leaves out software, context and sentence", "[report]") {
    Given given = two_sentences();
    given.report.findings = {finding("party-promotion", {14, 19})};
    LanguageToolChoice choice;
    choice.compact = true;
    const auto answer = given.answer(choice);
    CHECK(answer.find("software") == nullptr);
    CHECK(match(answer, 0).find("context") == nullptr);
    CHECK(match(answer, 0).find("sentence") == nullptr);
}

TEST_CASE("every rule's message fits the 140 characters that clients show", "[report]") {
    for (const rules::Rule& rule : shipped_rules().rules()) {
        INFO(rule.id);
        CHECK(rule.message.size() <= 140);
    }
}
