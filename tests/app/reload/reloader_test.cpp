#include "app/reload/knowledge_under_test.hpp"
#include "app/reload/reloader.hpp"

#include <catch2/catch.hpp>

namespace evenhand::tests {
namespace {

using Outcome = app::Reloader::Outcome;

struct Trial {
    OwnKnowledge own;
    std::vector<app::KnowledgeChange> taken;
    std::vector<base::Error> refused;
    app::KnownCouncils now;
    base::Result<base::Done> answer = base::Done{};
    app::Reloader reloader{own.files(), app::read_known(own.files()).value(), acts()};

    app::ReloadActs acts() {
        return {[this](const app::KnowledgeChange&, const app::Known& known) {
                    now = known.councils;
                    return answer;
                },
                [this](const app::KnowledgeChange& change) { taken.push_back(change); },
                [this](const base::Error& why) { refused.push_back(why); }};
    }
    void spoil() const { own.replace(OwnKnowledge::rule, "title", "titel"); }
    void mend() const { own.replace(OwnKnowledge::rule, "titel", "title"); }
};

}  // namespace

TEST_CASE("nothing changed is nothing done", "[app]") {
    Trial trial;
    trial.reloader.look();
    trial.reloader.look();
    CHECK(trial.reloader.reload() == Outcome::nothing_changed);
    CHECK(trial.taken.empty());
    CHECK(trial.refused.empty());
}

TEST_CASE("a changed file is read once it was left alone for a look", "[app]") {
    Trial trial;
    trial.own.replace(OwnKnowledge::rule, "title", "# a remark\ntitle");
    trial.reloader.look();
    CHECK(trial.taken.empty());
    trial.own.replace(OwnKnowledge::rule, "# a remark", "# another remark");
    trial.reloader.look();
    CHECK(trial.taken.empty());
    trial.reloader.look();
    REQUIRE(trial.taken.size() == 1);
    CHECK(trial.taken.front().rules_changed == std::vector<std::string>{OwnKnowledge::rule_id});
    REQUIRE(trial.now.size() == 1);
    CHECK(trial.now.front()->digest() == trial.taken.front().rulesets.front().after);
    trial.reloader.look();
    CHECK(trial.taken.size() == 1);
}

TEST_CASE("a council's file counts as a lexicon does", "[app]") {
    Trial trial;
    trial.own.write("council.toml", OwnKnowledge::council_text("Southgate"));
    CHECK(trial.reloader.reload() == Outcome::taken);
    REQUIRE(trial.now.size() == 1);
    CHECK(trial.now.front()->council().people.front().ward == "Southgate");
}

TEST_CASE("a broken file changes nothing, is told once with its line, and the mended one is told too",
          "[app]") {
    Trial trial;
    trial.spoil();
    for (int at = 0; at < 4; ++at) {
        trial.reloader.look();
    }
    CHECK(trial.now.empty());
    REQUIRE(trial.refused.size() == 1);
    CHECK(trial.refused.front().place.file.ends_with("liability-commitment.toml"));
    CHECK(trial.refused.front().place.line > 0);
    trial.mend();
    trial.reloader.look();
    trial.reloader.look();
    CHECK(trial.refused.size() == 1);
    REQUIRE(trial.taken.size() == 1);
    CHECK(trial.taken.front().none());
    CHECK(trial.now.empty());
}

TEST_CASE("what cannot be put in place is tried again at the next look", "[app]") {
    Trial trial;
    trial.answer = base::Error{base::ErrorCode::refused, "the audit cannot be written", "", {}};
    trial.own.write("council.toml", OwnKnowledge::council_text("Southgate"));
    trial.reloader.look();
    trial.reloader.look();
    CHECK(trial.refused.size() == 1);
    CHECK(trial.taken.empty());
    trial.answer = base::Done{};
    trial.reloader.look();
    CHECK(trial.taken.size() == 1);
}

}  // namespace evenhand::tests
