#include "evenhand/workflow/note.hpp"
#include "support/queue_scene.hpp"

using evenhand::tests::QueueScene;
namespace workflow = evenhand::workflow;

TEST_CASE("a note is in the audit together with what it writes", "[workflow]") {
    QueueScene scene;
    const workflow::Fact fact = workflow::with_details({scene.clock.at, scene.al.id, {}, "setting", {}, {}},
                                                       {{"what", "colour"}, {"after", "blue"}});
    REQUIRE(workflow::note(scene.records, fact, {workflow::PutSetting{{{}, "colour", "blue"}}}).ok());
    CHECK(*scene.records.setting({}, "colour") == "blue");
    const auto entries = *scene.records.entries(1, 1000);
    REQUIRE_FALSE(entries.empty());
    CHECK(entries.back().fact == fact);
    CHECK(entries.back().fact.detail("after") == "blue");
}

TEST_CASE("a note that was overtaken is a fault of the program", "[workflow]") {
    QueueScene scene;
    const workflow::UseLink used_up{"sha256:of no link", scene.clock.at};
    CHECK_THROWS(workflow::note(scene.records, {scene.clock.at, {}, {}, "comment", {}, {}}, {used_up}));
}
