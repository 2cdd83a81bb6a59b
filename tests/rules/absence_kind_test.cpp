#include "evenhand/rules/kinds.hpp"
#include "rules/fixtures.hpp"

#include <catch2/catch.hpp>

#include <string>

using evenhand::people::Role;
using evenhand::tests::add_quote;
using evenhand::tests::rule_of;
using evenhand::tests::RuleFixture;
using evenhand::text::Author;
using evenhand::text::DocumentKind;

namespace {

RuleFixture rule(const std::string& keys) {
    return RuleFixture(rule_of("absence", "[[satisfied]]\nphrases = [\"as ward member\"]\n" + keys));
}

}  // namespace

TEST_CASE("a document in which nothing satisfies the rule is a finding as a whole", "[rules]") {
    const auto fixture = rule("");
    const auto judged = fixture.judged(fixture.read("I think so."));
    REQUIRE(judged.found.size() == 1);
    CHECK(judged.found[0].span.empty());
    CHECK(fixture.found(fixture.read("I write as ward member.")).empty());
}

TEST_CASE("what satisfies a rule must be said, not denied, and by whom the rule asks", "[rules]") {
    const auto fixture = rule("voices = [\"author\"]\n");
    CHECK(fixture.found(fixture.read("I do not write as ward member.")).size() == 1);
    auto reading = fixture.read("“I write as ward member,” said Cllr Oddie.");
    add_quote(reading, "I write as ward member,", Role::member);
    CHECK(fixture.found(reading).size() == 1);
    CHECK(fixture.judged(reading).found[0].detail ==
          "'as ward member' does not count: somebody else's words");
    const auto allowing = rule("negation = \"allow\"\n");
    CHECK(allowing.found(allowing.read("I do not write as ward member.")).empty());
}

TEST_CASE("only the parts that the rule names can satisfy it", "[rules]") {
    const auto fixture = rule("parts = [\"signature\"]\n");
    CHECK(fixture.found(fixture.read("I write as ward member today, and so do many others.")).size() == 1);
}

TEST_CASE("with of = author-of-document another person's capacity does not count", "[rules]") {
    const auto fixture = rule("of = \"author-of-document\"\n");
    const auto read = [&](const char* text) {
        return fixture.read(text, DocumentKind::statement, Author::member);
    };
    auto theirs = read("I heard Cllr Osgood speak as ward member.");
    evenhand::tests::add_figure(theirs, "Cllr Osgood", Role::member);
    CHECK(fixture.found(theirs).size() == 1);
    CHECK(fixture.found(read("I speak as ward member.")).empty());
    auto quoted = read("I was glad. “I speak as ward member,” said Cllr Osgood.\n\nJane Tully");
    evenhand::tests::add_figure(quoted, "Jane Tully", Role::member);
    add_quote(quoted, "I speak as ward member,", Role::member);
    CHECK(fixture.found(quoted).size() == 1);
}

TEST_CASE("an exception excuses the whole document and is told", "[rules]") {
    const auto fixture =
        rule("[[unless]]\nwithin = \"document\"\nphrases = [\"draft\"]\nwhy = \"no final text\"\n");
    const auto judged = fixture.judged(fixture.read("This draft says nothing."));
    CHECK(judged.found.empty());
    REQUIRE(judged.not_flagged.size() == 1);
    CHECK(judged.not_flagged[0].why == "no final text: 'draft'");
}
