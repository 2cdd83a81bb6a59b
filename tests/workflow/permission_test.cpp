#include "support/queue_scene.hpp"

using evenhand::tests::QueueScene;
using evenhand::workflow::Act;
using evenhand::workflow::Refusal;
using evenhand::workflow::Role;
namespace workflow = evenhand::workflow;

TEST_CASE("an author writes their own texts and decides nothing", "[workflow]") {
    QueueScene scene;
    const auto item = scene.submitted("Library opens");
    auto edit = scene.request(Act::edit);
    edit.draft = scene.draft("Library shuts");
    CHECK(scene.why_not(scene.abe, item, edit) ==
          "this text is ann's, and an author may only edit their own");
    CHECK(scene.why_not(scene.ann, item, edit) == "<done>");
    CHECK(scene.why_not(scene.ann, item, scene.request(Act::approve, 2)) ==
          "ann has no role in exampleshire that may approve");
    for (const Act act : {Act::return_, Act::refuse, Act::claim}) {
        CHECK(scene.why_not(scene.ann, item, scene.request(act, 2)).find("no role") != std::string::npos);
    }
}

TEST_CASE("a reader only reads", "[workflow]") {
    QueueScene scene;
    const auto item = scene.submitted("Library opens");
    for (const Act act : {Act::edit, Act::claim, Act::comment, Act::answer, Act::approve, Act::return_,
                          Act::refuse, Act::urgent, Act::withdraw}) {
        const auto outcome = scene.act(scene.rea, item, scene.request(act));
        REQUIRE_FALSE(outcome.refusals.empty());
        CHECK(outcome.refusals[0].sort == Refusal::Sort::permission);
    }
}

TEST_CASE("nobody asks for an approval to lapse", "[workflow]") {
    QueueScene scene;
    const auto item = scene.approved("Library opens");
    CHECK(scene.why_not(scene.al, item, scene.request(Act::lapse)) ==
          "nobody may lapse a text: it happens by itself");
}

TEST_CASE("who wrote, submitted or last edited a text never approves it", "[workflow]") {
    QueueScene scene;
    // al writes, bo submits, mo edits.
    auto item = scene.desk.begin(scene.al, {"exampleshire"}, scene.draft("Library opens"))->submission;
    item = scene.must(scene.bo, item, Act::submit);
    item = scene.must_edit(scene.mo, item, scene.draft("Library shuts"));
    CHECK(scene.why_not(scene.al, item, scene.request(Act::approve, 2)).ends_with("al wrote it"));
    CHECK(scene.why_not(scene.bo, item, scene.request(Act::approve, 2)).ends_with("bo submitted it"));
    CHECK(scene.why_not(scene.mo, item, scene.request(Act::approve, 2)).ends_with("mo last edited it"));
    CHECK(scene.must(scene.person("cy", Role::clerk), item, Act::approve, 2).state ==
          workflow::State::approved);
}

TEST_CASE("what somebody has claimed is decided by them or their deputy, or is taken over with a reason",
          "[workflow]") {
    QueueScene scene;
    const auto item = scene.submitted("Library opens");
    scene.must(scene.al, item, Act::claim);
    CHECK(scene.why_not(scene.al, item, scene.request(Act::claim)) == "al has claimed it already");
    const auto refused = scene.act(scene.bo, item, scene.request(Act::approve));
    REQUIRE(refused.refusals.size() == 1);
    CHECK(refused.refusals[0].sentence == "al has claimed it and is dealing with it");
    CHECK(refused.refusals[0].mend == "ask al, or take it over with a reason");
    CHECK(scene.why_not(scene.bo, item, scene.request(Act::unclaim)).starts_with("al has claimed it"));
    SECTION("taken over") {
        CHECK(scene.why_not(scene.bo, item, scene.request(Act::take_over, 1, "")) ==
              "take-over needs a reason");
        CHECK(scene.must(scene.bo, item, Act::take_over).claim->by == scene.bo.id);
        scene.must(scene.bo, item, Act::return_);
    }
    SECTION("by the deputy") {
        auto al = scene.al;
        al.deputy = scene.bo.id;
        scene.put(al);
        CHECK(
            scene.act(scene.mo, item, scene.request(Act::refuse)).refusals[0].mend.find("their deputy bo") !=
            std::string::npos);
        scene.must(scene.bo, item, Act::refuse);
    }
    SECTION("given back") {
        CHECK_FALSE(scene.must(scene.al, item, Act::unclaim).claim.has_value());
        CHECK(scene.why_not(scene.al, item, scene.request(Act::unclaim)) == "nobody has claimed it");
        CHECK(scene.why_not(scene.al, item, scene.request(Act::take_over)) == "nobody has claimed it");
    }
}
