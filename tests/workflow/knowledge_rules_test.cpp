#include "evenhand/workflow/assessed.hpp"
#include "evenhand/workflow/knowledge_rules.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>

namespace workflow = evenhand::workflow;
namespace base = evenhand::base;
namespace check = evenhand::check;

TEST_CASE("the rules of a council are those that check knows", "[workflow]") {
    const std::string root = evenhand::tests::source();
    const auto library = check::Library::load(root);
    REQUIRE(library.ok());
    const auto council = evenhand::council::load_profile(root + "/docs/example/council.toml");
    REQUIRE(council.ok());
    const auto knowledge = check::Knowledge::join(*library, *council);
    REQUIRE(knowledge.ok());
    const workflow::CouncilId id{council->slug};
    const workflow::KnowledgeRules rules({{id, *knowledge}});

    workflow::Revision revision;
    revision.document.text = "Vote Labour on Thursday.\n";
    const auto checked = rules.check(id, revision, base::day_of(2027, 4, 8));
    REQUIRE(checked.ok());
    CHECK(checked->ruleset == (*knowledge)->digest());
    CHECK(checked->verdict == evenhand::policy::Verdict::stop);
    const auto assessed = workflow::read_assessed(checked->json, "report");
    REQUIRE(assessed.ok());
    CHECK(assessed->verdict == checked->verdict);
    CHECK(rules.check(id, revision, base::day_of(2027, 4, 8))->json == checked->json);

    const auto gates = rules.gates(id);
    REQUIRE(gates.ok());
    REQUIRE_FALSE(gates->empty());
    CHECK(gates->front().checklist.question.ends_with('?'));
    CHECK(rules.periods(id, base::day_of(2027, 3, 1), base::day_of(2027, 4, 1))->size() == 1);
    CHECK(rules.periods(id, base::day_of(2027, 4, 1), base::day_of(2027, 3, 1))->empty());

    CHECK(rules.check({"elsewhere"}, revision, base::day_of(2027, 4, 8)).error().code ==
          base::ErrorCode::not_found);
    CHECK_FALSE(rules.gates({"elsewhere"}).ok());
    CHECK_FALSE(rules.periods({"elsewhere"}, {}, {}).ok());
    revision.document.text = "\xff";
    CHECK_FALSE(rules.check(id, revision, base::day_of(2027, 4, 8)).ok());
}
