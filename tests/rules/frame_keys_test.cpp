#include "rules/fixtures.hpp"

#include <catch2/catch.hpp>

#include <string>

using evenhand::people::Role;
using evenhand::tests::add_mark;
using evenhand::tests::add_quote;
using evenhand::tests::rule_of;
using evenhand::tests::RuleFixture;

namespace {

RuleFixture rule(const std::string& keys) {
    return RuleFixture(rule_of("phrase", "[[frame]]\n" + keys));
}

std::string complaint(const std::string& keys) {
    const auto loaded = rule(keys).load();
    return loaded.ok() ? "" : evenhand::base::one_line(loaded.error());
}

}  // namespace

TEST_CASE("a frame that names no class or leaves a side out is refused with its line", "[rules]") {
    CHECK(complaint("actor = [\"council\"]\nact = [\"member\"]\n").empty());
    CHECK_THAT(complaint("actor = [\"council\"]\nact = [\"pays\"]\n"),
               Catch::Contains("rule.toml:") && Catch::Contains("'pays' is no class of words"));
    CHECK_THAT(complaint("actor = [\"council\"]\n"), Catch::Contains("no 'act', 'deed' or 'state'"));
    CHECK_THAT(complaint("act = [\"council\"]\n"), Catch::Contains("no 'actor'"));
    CHECK_THAT(complaint("actor = [\"council\"]\nact = [\"member\"]\nwithout_actor = [\"passive\"]\n"),
               Catch::Contains("an act alone"));
    CHECK_THAT(complaint("actor = [\"council\"]\nact = [\"member\"]\nobject = [\"group\"]\nwithout_actor = "
                         "[\"active\"]\n"),
               Catch::Contains("'active' is not known here"));
    CHECK_THAT(complaint("actor = [\"council\"]\nact = [\"member\"]\nphrases = [\"we pay\"]\n"),
               Catch::Contains("phrases"));
}

TEST_CASE("a clause that fills a frame is a finding, under the conditions that phrases have", "[rules]") {
    const std::string keys =
        "actor = [\"council\"]\nact = [\"mp\"]\nobject = [\"group\"]\nvoices = [\"member\"]\n";
    const auto fixture = rule(keys);
    auto reading =
        fixture.read("“The council will foot the bill,” said Cllr Oddie. The council will foot the bill.");
    add_quote(reading, "The council will foot the bill,", Role::member);
    for (const char* const what : {"council", "mp", "group"}) {
        const std::string word = *what == 'c' ? "council" : *what == 'm' ? "foot" : "bill";
        add_mark(reading, fixture.vocabularies(), word, what);
    }
    SECTION("where it is heard") {
        CHECK(fixture.found(reading) == std::vector<std::string>{"The council will foot the bill,"});
    }
    SECTION("and is told with what fills it") {
        CHECK(fixture.judged(reading).found.at(0).detail ==
              "'council will foot the bill' in a quote of a member");
    }
}

TEST_CASE("what a negation or somebody else keeps from a frame is told", "[rules]") {
    const auto fixture = rule("actor = [\"council\"]\nact = [\"mp\"]\nobject = [\"group\"]\n");
    const auto why = [&](const char* text) {
        auto reading = fixture.read(text);
        add_mark(reading, fixture.vocabularies(), "council", "council");
        add_mark(reading, fixture.vocabularies(), "foot", "mp");
        add_mark(reading, fixture.vocabularies(), "bill", "group");
        const auto judged = fixture.judged(reading);
        CHECK(judged.found.empty());
        return judged.not_flagged.empty() ? "" : judged.not_flagged.front().why;
    };
    CHECK_THAT(why("The council will not foot the bill."), Catch::Contains("negated"));
    CHECK_THAT(why("The firm will foot the bill, the council hopes."),
               Catch::Contains("somebody else does it, or to something else: 'foot'"));
}
