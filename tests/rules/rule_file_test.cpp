#include "evenhand/rules/rule_file.hpp"
#include "rules/fixtures.hpp"

#include <catch2/catch.hpp>

#include <string>

using evenhand::rules::PhraseBook;
using evenhand::rules::Plan;
using evenhand::rules::read_rule_file;
using evenhand::tests::first_rule;
using evenhand::tests::head_of_rule;
using evenhand::tests::rule_of;
using evenhand::tests::RuleFixture;
using evenhand::tests::tail_of_rule;

namespace {

evenhand::base::Result<evenhand::rules::RuleFile> read(const std::string& toml) {
    static const RuleFixture fixture("");
    PhraseBook phrases(fixture.vocabularies());
    return read_rule_file(toml, "rule.toml", "rule", phrases);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    text.replace(text.find(from), from.size(), to);
    return text;
}

/// The line of the error, 0 where there is none.
std::uint32_t line_of_error(const std::string& toml) {
    const auto rule = read(toml);
    if (rule.ok()) {
        return 0;
    }
    CHECK(rule.error().place.file == "rule.toml");
    CHECK_FALSE(rule.error().mend.empty());
    return rule.error().place.line;
}

std::uint32_t line_of(const std::string& text, std::string_view words) {
    return static_cast<std::uint32_t>(
        1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(text.find(words)), '\n'));
}

}  // namespace

TEST_CASE("a rule file gives the rule and what it asks the text", "[rules]") {
    const auto rule = read(first_rule("rule") + "certainty = \"likely\"\nvoices = [\"author\", \"member\"]\n"
                                                "negation = \"allow\"\n[[suggestion]]\ntext = \"We act.\"\n");
    REQUIRE(rule.ok());
    CHECK(rule->rule.id == "rule");
    CHECK(rule->plan.kind == Plan::Kind::phrase);
    REQUIRE(rule->plan.whens.size() == 1);
    CHECK(rule->plan.whens[0].certainty == evenhand::rules::Certainty::likely);
    CHECK(rule->plan.whens[0].voices.holds(evenhand::rules::Voice::member));
    CHECK_FALSE(rule->plan.whens[0].voices.holds(evenhand::rules::Voice::officer));
    CHECK(rule->plan.suggestions == std::vector<std::string>{"We act."});
}

TEST_CASE("a message of more than 140 characters is refused, one of 140 is not", "[rules]") {
    std::string exactly;
    for (int i = 0; i < 140; ++i) {
        exactly += "é";
    }
    CHECK(read(replaced(first_rule("rule"), "Message.", exactly)).ok());
    CHECK(line_of_error(replaced(first_rule("rule"), "Message.", exactly + "é")) == 4);
}

TEST_CASE("a key that nobody knows is refused with its line", "[rules]") {
    const std::string toml = first_rule("rule") + "voice = [\"author\"]\n";
    CHECK(line_of_error(toml) == line_of(toml, "voice ="));
    CHECK(line_of_error("colour = \"red\"\n" + first_rule("rule")) == 1);
}

TEST_CASE("a phrase that does not compile is refused with its own line", "[rules]") {
    const std::string toml = rule_of("phrase", "[[when]]\nphrases = [\n  \"we pay\",\n  \"we (pay\",\n]\n");
    const auto rule = read(toml);
    REQUIRE_FALSE(rule.ok());
    CHECK(rule.error().place.line == line_of(toml, "we (pay"));
    CHECK_THAT(rule.error().message, Catch::Contains("'we (pay': a bracket is never closed"));
    CHECK_THAT(read(first_rule("rule", "we <nothing>")).error().message,
               Catch::Contains("no class <nothing>"));
}

TEST_CASE("a rule of another name than its file is refused", "[rules]") {
    CHECK(line_of_error(first_rule("other")) == 1);
}

TEST_CASE("a kind that is none, or lacks its own part, is refused", "[rules]") {
    CHECK(line_of_error(replaced(first_rule("rule"), "\"phrase\"", "\"regex\"")) == 3);
    for (const char* kind : {"phrase", "absence", "quote", "mention", "prominence"}) {
        DYNAMIC_SECTION(kind) {
            CHECK(line_of_error(rule_of(kind, "")) == 3);
        }
    }
}

TEST_CASE("the part of another kind is an unknown key", "[rules]") {
    CHECK(line_of_error(first_rule("rule") + "[quote]\nroles = [\"member\"]\n") > 0);
}

TEST_CASE("phrases know whether they hold a negation or a party", "[rules]") {
    const RuleFixture fixture("");
    PhraseBook phrases(fixture.vocabularies());
    REQUIRE(read_rule_file(rule_of("phrase",
                                   "[[when]]\nphrases = [\"we pay\", \"nobody will pay\", \"won't pay\", "
                                   "\"vote (<party>|now)\"]\n"),
                           "rule.toml", "rule", phrases)
                .ok());
    CHECK(phrases.says_negation() == std::vector<std::uint8_t>{0, 1, 1, 0});
    CHECK(phrases.names_party() == std::vector<std::uint8_t>{0, 0, 0, 1});
}
