#include "evenhand/workflow/audit_check.hpp"
#include "support/queue_scene.hpp"

using evenhand::tests::QueueScene;
using evenhand::workflow::Act;
using evenhand::workflow::History;
namespace workflow = evenhand::workflow;
namespace base = evenhand::base;

namespace {

std::string first_fault(const History& history) {
    const auto faults = workflow::row_disagreements(history, "submission 1");
    return faults.empty() ? "" : faults[0];
}

}  // namespace

TEST_CASE("what is stored of a decision agrees with the audit, whatever was done", "[workflow]") {
    QueueScene scene;
    scene.rules.ask("insurer-asked");
    auto item = scene.submitted("We promise a pool");
    CHECK(scene.why_not(scene.rea, item, scene.request(Act::comment)) != "<done>");
    scene.must(scene.al, item, Act::comment);
    auto asked = scene.request(Act::answer);
    asked.answer = workflow::GateAnswer{};
    asked.answer->gate = "insurer-asked";
    asked.answer->whom = "Zed plc";
    asked.answer->on = base::day_of(2027, 3, 26);
    REQUIRE(scene.act(scene.al, item, asked).kind == workflow::Outcome::Kind::done);
    REQUIRE(
        scene.desk.make_link(scene.al, item.id, {"sha256:l", {}, "Dr Guest", std::chrono::hours(9)}).ok());
    REQUIRE(scene.desk.comment_by_link("sha256:l", "It is 41 m").ok());
    scene.must(scene.al, item, Act::approve);
    auto history = *scene.desk.history(scene.al, item.id);
    CHECK(first_fault(history).empty());
    SECTION("approvals") {
        history.submission.approval->by = {"bo"};
        CHECK(first_fault(history) == "the approval of submission 1 is not the one in the audit");
        history.submission.approval.reset();
        CHECK_FALSE(first_fault(history).empty());
    }
    SECTION("the current form") {
        history.submission.revision = {2};
        CHECK(first_fault(history) == "the current form of submission 1 is not the one in the audit");
    }
    SECTION("comments") {
        history.comments[0].text = "other";
        CHECK(first_fault(history) == "a comment of submission 1 is not the one in the audit");
        history.comments.clear();
        CHECK_FALSE(first_fault(history).empty());
    }
    SECTION("answers") {
        history.answers[0].whom = "somebody else";
        CHECK(first_fault(history) == "an answer of submission 1 is not the one in the audit");
        history.answers.push_back(history.answers[0]);
        CHECK_FALSE(first_fault(history).empty());
    }
    SECTION("releases that never were") {
        history.submission.release =
            workflow::Release{{"al"}, scene.clock.at, {1}, history.submission.digest};
        CHECK(first_fault(history) == "the release of submission 1 is not the one in the audit");
    }
    SECTION("an edit and a new approval") {
        item = scene.must_edit(scene.ann, item, scene.draft("We promise a lido"));
        CHECK(first_fault(*scene.desk.history(scene.al, item.id)).empty());
        CHECK(first_fault(*scene.desk.history(scene.al, scene.must(scene.al, item, Act::approve, 2).id))
                  .empty());
        scene.must(scene.ann, item, Act::release, 2);
        CHECK(first_fault(*scene.desk.history(scene.al, item.id)).empty());
    }
}

TEST_CASE("an urgent release and its look agree with the audit, and changed ones do not", "[workflow]") {
    QueueScene scene;
    auto item = scene.must(scene.al, scene.submitted("Boil water"), Act::urgent);
    auto history = *scene.desk.history(scene.al, item.id);
    CHECK(first_fault(history).empty());
    auto changed = history;
    changed.submission.urgency.reset();
    CHECK(first_fault(changed) == "the release of submission 1 is not the one in the audit");
    changed = history;
    changed.submission.urgency->looked_by = {"bo"};
    CHECK(first_fault(changed) == "the look of submission 1 is not the one in the audit");
    changed = history;
    changed.submission.release->by = {"bo"};
    CHECK_FALSE(first_fault(changed).empty());
    scene.must(scene.bo, item, Act::look);
    CHECK(first_fault(*scene.desk.history(scene.al, item.id)).empty());
}
