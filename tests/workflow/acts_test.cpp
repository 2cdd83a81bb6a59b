#include "evenhand/base/digest.hpp"
#include "evenhand/workflow/acts.hpp"
#include "support/queue_scene.hpp"

using evenhand::tests::QueueScene;
using evenhand::workflow::Act;
using evenhand::workflow::State;
namespace workflow = evenhand::workflow;
namespace base = evenhand::base;

TEST_CASE("a submission begins with its first form, its report and the day it is due", "[workflow]") {
    QueueScene scene;
    auto draft = scene.draft("\nLibrary opens\nMore", base::day_of(2027, 3, 30));
    draft.asked_by = "the Herald";
    draft.document.author = evenhand::text::Author::member;
    const auto item = scene.desk.begin(scene.ann, {"exampleshire"}, draft)->submission;
    CHECK(item.id.value == 1);
    CHECK(item.version == 1);
    CHECK(item.state == State::draft);
    CHECK(item.title == "Library opens");
    CHECK(item.writer == scene.ann.id);
    CHECK(item.editor == scene.ann.id);
    CHECK(item.submitter.empty());
    CHECK(item.due == base::day_of(2027, 3, 30) + std::chrono::hours(8));
    const auto history = *scene.desk.history(scene.ann, item.id);
    CHECK(history.submission == item);
    REQUIRE(history.revisions.size() == 1);
    CHECK(history.revisions[0].digest == base::sha256(draft.document.text));
    REQUIRE(history.reports.size() == 1);
    CHECK(history.reports[0].digest == base::sha256(history.reports[0].json));
    CHECK(history.entries[0].fact.detail("day") == "2027-03-30");
}

TEST_CASE("an edit keeps the old form and changes what a list shows", "[workflow]") {
    QueueScene scene;
    auto item = scene.begin("Library opens");
    auto draft = scene.draft("We promise a pool", base::day_of(2027, 3, 31));
    draft.note = "the pool after all";
    item = scene.must_edit(scene.al, item, draft);
    CHECK(item.title == "We promise a pool");
    CHECK(item.editor == scene.al.id);
    CHECK(item.writer == scene.ann.id);
    CHECK(item.verdict == evenhand::policy::Verdict::refer);
    CHECK(item.schedule.day == base::day_of(2027, 3, 31));
    const auto history = *scene.desk.history(scene.ann, item.id);
    CHECK(history.revisions[0].document.text == "Library opens");
    CHECK(history.revisions[1].note == "the pool after all");
    CHECK(history.reports[1].revision == workflow::RevisionNumber{2});
}

TEST_CASE("a returned text goes back to its author and comes again", "[workflow]") {
    QueueScene scene;
    auto item = scene.must(scene.al, scene.submitted("Library opens"), Act::return_);
    CHECK(item.state == State::returned);
    CHECK(item.reason == "because it is so");
    item = scene.must_edit(scene.ann, item, scene.draft("Library opens at nine"));
    item = scene.must(scene.ann, item, Act::submit, 2);
    CHECK(item.state == State::submitted);
    CHECK(item.submitter == scene.ann.id);
}

TEST_CASE("an approval is bound to its text, ruleset and report", "[workflow]") {
    QueueScene scene;
    const auto item = scene.approved("Library opens");
    const auto history = *scene.desk.history(scene.ann, item.id);
    REQUIRE(item.approval.has_value());
    CHECK(item.approval->seal == workflow::seal_of(history.revisions[0], history.reports.back().ruleset));
    CHECK(item.approval->report == history.reports.back().number);
    CHECK(item.approval->by == scene.al.id);
}

TEST_CASE("an urgent release tells which gates were open", "[workflow]") {
    QueueScene scene;
    scene.rules.ask("authorised-to-respond");
    scene.rules.ask("insurer-asked", {"liability-commitment"});
    const auto item = scene.must(scene.al, scene.submitted("We promise water"), Act::urgent);
    const auto history = *scene.desk.history(scene.ann, item.id);
    const auto& fact = history.entries.back().fact;
    CHECK(fact.detail("gates-open") == "authorised-to-respond, insurer-asked");
    CHECK(fact.detail("authoriser") == "Ann Chief, chief executive");
    CHECK(fact.detail("reason") == "because it is so");
}

TEST_CASE("an act that stands in the table nowhere is a fault of the program", "[workflow]") {
    QueueScene scene;
    const auto item = scene.begin("Library opens");
    const auto history = *scene.desk.history(scene.ann, item.id);
    const std::vector<workflow::OpenGate> none;
    CHECK_THROWS_AS(workflow::carry_out(scene.request(Act::release), scene.ann,
                                        {history, none, scene.clock.at, {}, {}, nullptr, {}}),
                    base::Bug);
}
