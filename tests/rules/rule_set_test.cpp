#include "evenhand/rules/rule_set.hpp"
#include "rules/fixtures.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using evenhand::base::TokenSpan;
using evenhand::rules::Explain;
using evenhand::rules::RuleSet;
using evenhand::tests::first_rule;
using evenhand::tests::RuleFixture;

TEST_CASE("a folder of rules loads, and its rules are found by id", "[rules]") {
    const RuleFixture fixture({{"alpha", first_rule("alpha")}, {"beta", first_rule("beta")}});
    const auto rules = fixture.load();
    REQUIRE(rules.ok());
    REQUIRE(rules->rules().size() == 2);
    CHECK(rules->rules()[0].id == "alpha");
    CHECK(rules->find("beta")->sources[0].ref == "Act 1986, s.2");
    CHECK(rules->find("beta")->examples.size() == 8);
    CHECK(rules->find("gamma") == nullptr);
}

TEST_CASE("the digest of a rule set follows every byte of its files", "[rules]") {
    const RuleFixture fixture({{"alpha", first_rule("alpha")}});
    const RuleFixture same({{"alpha", first_rule("alpha")}});
    const RuleFixture other({{"alpha", first_rule("alpha") + "\n"}});
    CHECK(fixture.load()->digest() == same.load()->digest());
    CHECK(fixture.load()->digest() != other.load()->digest());
}

TEST_CASE("an empty folder and one that is not there are errors", "[rules]") {
    const RuleFixture fixture(std::vector<std::pair<std::string, std::string>>{});
    CHECK_FALSE(fixture.load().ok());
    CHECK_FALSE(RuleSet::load("/nonexistent/rules", fixture.vocabularies()).ok());
}

TEST_CASE("nothing is loaded where one file is broken, and the error names it", "[rules]") {
    const RuleFixture fixture({{"alpha", first_rule("alpha")}, {"beta", first_rule("alpha")}});
    const auto rules = fixture.load();
    REQUIRE_FALSE(rules.ok());
    CHECK_THAT(rules.error().place.file, Catch::EndsWith("beta.toml"));
    CHECK(rules.error().place.line == 1);
}

TEST_CASE("findings come sorted by position, then by rule, the same each time", "[rules]") {
    const RuleFixture fixture({{"beta", first_rule("beta")}, {"alpha", first_rule("alpha")}});
    const auto rules = fixture.load();
    const auto reading = fixture.read("We grovel.\n\nThey slept. We grovel again.");
    const auto findings = rules->judge(reading, Explain::no).found;
    REQUIRE(findings.size() == 4);
    CHECK(findings[0].rule == "alpha");
    CHECK(findings[1].rule == "beta");
    CHECK(findings[0].span == findings[1].span);
    CHECK(findings[1].span < findings[2].span);
    CHECK(rules->judge(reading, Explain::no).not_flagged.empty());
}

TEST_CASE("a rule looks at the authors and kinds of its scope only", "[rules]") {
    const RuleFixture fixture(
        {{"alpha", first_rule("alpha") + "[scope]\nauthors = [\"member\"]\nkinds = [\"letter\"]\n"}});
    const auto rules = fixture.load();
    REQUIRE(rules.ok());
    using evenhand::text::Author;
    using evenhand::text::DocumentKind;
    const auto found = [&](DocumentKind kind, Author author) {
        return rules->judge(fixture.read("We grovel.", kind, author), Explain::no).found.size();
    };
    CHECK(found(DocumentKind::letter, Author::member) == 1);
    CHECK(found(DocumentKind::letter, Author::officer) == 0);
    CHECK(found(DocumentKind::statement, Author::member) == 0);
}

TEST_CASE("a look-alike of a party's name is told under the rule that speaks of parties most", "[rules]") {
    const RuleFixture fixture({{"alpha", first_rule("alpha")}, {"beta", first_rule("beta", "vote <party>")}});
    const auto rules = fixture.load();
    REQUIRE(rules.ok());
    auto reading = fixture.read("The labour market slept.");
    reading.people.dismissed.push_back({TokenSpan{1, 2}, "'labour' in 'labour market'"});
    const auto findings = rules->judge(reading, Explain::yes);
    REQUIRE(findings.not_flagged.size() == 1);
    CHECK(findings.not_flagged[0].rule == "beta");
    CHECK(findings.not_flagged[0].why == "'labour' in 'labour market'");
}

TEST_CASE("a rule yields to another that charges the same words as surely", "[rules]") {
    const auto yielding = [](const char* own, const char* other) {
        return RuleFixture(
            {{"alpha", "yields_to = [\"beta\"]\n" + first_rule("alpha") + "certainty = \"" + own + "\"\n"},
             {"beta", first_rule("beta") + "certainty = \"" + other + "\"\n"}});
    };
    const std::string text = "They slept. We grovel.\n\nWe grovel again.";
    const RuleFixture fixture = yielding("likely", "certain");
    const auto rules = fixture.load();  // findings name their rules by views
    const auto as_sure = rules->judge(fixture.read(text), Explain::yes);
    REQUIRE(as_sure.found.size() == 2);
    CHECK(as_sure.found[0].rule == "beta");
    CHECK(as_sure.found[1].rule == "beta");
    REQUIRE(as_sure.not_flagged.size() == 2);
    CHECK(as_sure.not_flagged[0].why == "the same words are charged under beta");
    const RuleFixture surer = yielding("certain", "likely");
    CHECK(surer.load()->judge(surer.read(text), Explain::no).found.size() == 4);
}

TEST_CASE("a rule that yields to none there is does not load", "[rules]") {
    const RuleFixture fixture({{"alpha", "yields_to = [\"gamma\"]\n" + first_rule("alpha")}});
    const auto rules = fixture.load();
    REQUIRE_FALSE(rules.ok());
    CHECK_THAT(rules.error().message, Catch::Contains("gamma"));
    CHECK_THAT(rules.error().place.file, Catch::EndsWith("alpha.toml"));
}
