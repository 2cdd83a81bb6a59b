#include "evenhand/base/digest.hpp"
#include "evenhand/workflow/evidence.hpp"
#include "support/queue_scene.hpp"

using evenhand::tests::QueueScene;
using evenhand::workflow::Act;
namespace workflow = evenhand::workflow;
namespace base = evenhand::base;

TEST_CASE("evidence is for those who decide or look back, in their own council", "[workflow]") {
    const QueueScene scene;
    const workflow::CouncilId council{"exampleshire"};
    CHECK_FALSE(workflow::may_take_evidence(scene.ann, council));
    for (const auto* who : {&scene.al, &scene.mo, &scene.rea}) {
        CHECK(workflow::may_take_evidence(*who, council));
        CHECK_FALSE(workflow::may_take_evidence(*who, {"elsewhere"}));
    }
}

TEST_CASE("an evidence pack holds the texts, the reports, the decisions and the chain around them",
          "[workflow]") {
    QueueScene scene;
    auto item = scene.submitted("Library opens");
    item = scene.must_edit(scene.ann, item, scene.draft("Library opens at nine"));
    const auto other = scene.submitted("A secret of somebody else");
    scene.must(scene.al, item, Act::approve, 2);
    const auto history = *scene.desk.history(scene.al, item.id);
    const auto chain = *scene.records.entries(history.entries.front().number, 1000);
    const auto files = workflow::evidence_pack(history, chain, scene.clock.at, "all is well\n");
    std::string paths;
    std::string all;
    for (const auto& file : files) {
        paths += file.path + " ";
        all += file.bytes;
    }
    CHECK(paths == "README.txt chain.jsonl decisions.txt entries.jsonl reports/1.json reports/2.json "
                   "reports/3.json revisions.json texts/1.txt texts/2.txt verification.txt manifest.json ");
    CHECK(all.find("Library opens at nine") != std::string::npos);
    CHECK(all.find("secret") == std::string::npos);
    CHECK(files.back().bytes.find(base::sha256("Library opens at nine")) != std::string::npos);
}
