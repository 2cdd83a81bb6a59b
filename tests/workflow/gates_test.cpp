#include "evenhand/workflow/acts.hpp"
#include "support/queue_scene.hpp"

namespace workflow = evenhand::workflow;
using evenhand::tests::QueueScene;

namespace {

std::string open(const workflow::Case& in) {
    std::string ids;
    for (const auto& gate : workflow::open_gates(in)) {
        ids += gate.checklist.id + " ";
    }
    return ids;
}

}  // namespace

TEST_CASE("a gate is open where it holds for the document and nobody has answered it", "[workflow]") {
    QueueScene scene;
    scene.rules.ask("always");
    scene.rules.ask("insurer", {"liability-commitment"});
    scene.rules.asked.push_back(
        {{"members", {}, {}, {evenhand::text::Author::member}}, {"members", "1", "?"}});
    const auto item = scene.begin("We promise to pay");
    auto history = *scene.desk.history(scene.ann, item.id);
    const auto in = [&] {
        return workflow::Case{history, scene.rules.asked, scene.clock.at, {}, {}, nullptr, {}};
    };
    CHECK(open(in()) == "always insurer ");
    history.submission.author = evenhand::text::Author::member;
    CHECK(open(in()) == "always insurer members ");
    history.submission.author = evenhand::text::Author::officer;
    workflow::GateAnswer answer;
    answer.gate = "always";
    answer.revision = {1};
    history.answers.push_back(answer);
    answer.gate = "insurer";
    history.answers.push_back(answer);
    CHECK(open(in()).empty());
    // What does not hang on a finding holds for the next form of the text too.
    history.submission.revision = {2};
    CHECK(open(in()) == "insurer ");
    history.reports.clear();
    CHECK(open(in()).empty());
}

TEST_CASE("a check of now counts more than the newest report", "[workflow]") {
    QueueScene scene;
    scene.rules.ask("insurer", {"liability-commitment"});
    const auto item = scene.begin("Library opens");
    const auto history = *scene.desk.history(scene.ann, item.id);
    scene.rules.words.push_back({"Library", "liability-commitment", evenhand::rules::Level::refer});
    const auto now = *scene.rules.check(item.council, history.revisions[0], item.schedule.day);
    CHECK(open({history, scene.rules.asked, scene.clock.at, {}, {}, nullptr, {}}).empty());
    CHECK(open({history, scene.rules.asked, scene.clock.at, {}, {}, &now, {}}) == "insurer ");
}
