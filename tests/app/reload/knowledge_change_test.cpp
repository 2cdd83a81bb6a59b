#include "app/reload/knowledge_change.hpp"
#include "app/reload/knowledge_under_test.hpp"

#include <catch2/catch.hpp>

namespace evenhand::tests {
namespace {

app::Known known(const OwnKnowledge& own) {
    return app::read_known(own.files()).value();
}

}  // namespace

TEST_CASE("a change tells the files with both digests, the rules and the rulesets", "[app]") {
    const OwnKnowledge own;
    const auto before = known(own);
    CHECK(app::change_between(before, before).none());
    own.replace(OwnKnowledge::rule, "title", "# a remark\ntitle");
    std::filesystem::remove(own.path() / "lexicons/rules/personal-view.toml");
    for (const auto& entry : std::filesystem::directory_iterator(own.path() / "lexicons/protocols")) {
        std::filesystem::remove(entry);  // some of them speak of the rule that went
    }
    own.write(own.council().substr(own.path().string().size() + 1),
              "name = \"Exampleshire County Council\"\nnation = \"england\"\ntype = \"county\"\n"
              "slug = \"exampleshire\"\n");
    const auto after = known(own);
    const auto change = app::change_between(before, after);
    CHECK(change.rules_changed == std::vector<std::string>{OwnKnowledge::rule_id});
    CHECK(change.rules_removed == std::vector<std::string>{"personal-view"});
    CHECK(change.rules_added.empty());
    REQUIRE(change.rulesets.size() == 1);
    CHECK(change.rulesets.front().before == before.councils.front()->digest());
    CHECK(change.rulesets.front().after == after.councils.front()->digest());
    const auto back = app::change_between(after, before);
    CHECK(back.rules_added == std::vector<std::string>{"personal-view"});

    std::string log;
    for (const auto& line : app::lines_of(change)) {
        log += line + "\n";
    }
    CHECK(log.find("lexicons/rules/liability-commitment.toml: " + before.files.at(OwnKnowledge::rule) +
                   " before, " + after.files.at(OwnKnowledge::rule) + " now\n") != std::string::npos);
    CHECK(log.find("rules added: none; removed: personal-view; changed: liability-commitment\n") !=
          std::string::npos);
    CHECK(log.find("lexicons/rules/personal-view.toml: sha256:") != std::string::npos);
    CHECK(log.find("before, none now") != std::string::npos);
}

TEST_CASE("the audit's word of a reload is no person's and about no submission", "[app]") {
    const OwnKnowledge own;
    const auto before = known(own);
    own.replace(OwnKnowledge::rule, "title", "# a remark\ntitle");
    const auto after = known(own);
    const auto fact = app::fact_of(app::change_between(before, after), workflow::Instant{});
    CHECK(fact.act == "reload");
    CHECK(fact.who.value.empty());
    CHECK(fact.council.value.empty());
    CHECK(fact.subject.value == 0);
    CHECK(fact.detail("rules-changed") == OwnKnowledge::rule_id);
    CHECK(fact.detail("file lexicons/rules/liability-commitment.toml") ==
          before.files.at(OwnKnowledge::rule) + " " + after.files.at(OwnKnowledge::rule));
    CHECK(fact.detail("ruleset exampleshire").ends_with(after.councils.front()->digest()));
}

}  // namespace evenhand::tests
