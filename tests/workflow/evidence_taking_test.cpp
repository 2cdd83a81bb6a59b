#include "evenhand/workflow/evidence_taking.hpp"
#include "support/queue_scene.hpp"

#include <algorithm>

using evenhand::tests::QueueScene;
namespace workflow = evenhand::workflow;
namespace base = evenhand::base;

TEST_CASE("that evidence was taken is in the audit and in the evidence itself", "[workflow]") {
    QueueScene scene;
    const auto item = scene.submitted("Library opens");
    scene.submitted("Something of somebody else");
    const auto before = scene.records.head()->number;
    const auto taken = workflow::take_evidence(scene.records, scene.desk, scene.al, item.id, scene.clock);
    REQUIRE(taken.ok());
    CHECK(taken->checked.ok());
    CHECK(taken->checked.head.number == before + 1);
    CHECK(scene.records.entries(before + 1, 1)->front().fact.act == "export");
    CHECK(workflow::verify_pack(taken->files, {}).empty());
    const auto chain = std::ranges::find(taken->files, "chain.jsonl", &workflow::PackFile::path);
    REQUIRE(chain != taken->files.end());
    const auto first = scene.desk.history(scene.al, item.id)->entries.front().number;
    CHECK(std::count(chain->bytes.begin(), chain->bytes.end(), '\n') == before + 1 - first + 1);
}

TEST_CASE("evidence that somebody may not take is not made, and none of it is noted", "[workflow]") {
    QueueScene scene;
    const auto item = scene.submitted("Library opens");
    const auto before = scene.records.head()->number;
    const auto refused = workflow::take_evidence(scene.records, scene.desk, scene.ann, item.id, scene.clock);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == base::ErrorCode::refused);
    const auto missing = workflow::take_evidence(scene.records, scene.desk, scene.al, {99}, scene.clock);
    REQUIRE_FALSE(missing.ok());
    CHECK(missing.error().code == base::ErrorCode::not_found);
    CHECK(scene.records.head()->number == before);
}

TEST_CASE("a verification is told in lines, the faults first", "[workflow]") {
    workflow::AuditCheck checked;
    checked.head = {7, "sha256:ab"};
    checked.submissions = 2;
    checked.remarks = {"a clock went back"};
    CHECK(workflow::in_words(checked) ==
          "remark: a clock went back\nthe audit holds: 7 entries, 2 submissions, head sha256:ab\n");
    checked.faults = {"entry 8 is another"};
    CHECK(workflow::in_words(checked) ==
          "broken: entry 8 is another\nremark: a clock went back\n"
          "the audit does NOT hold; it was read to: 7 entries, 2 submissions, head sha256:ab\n");
}
