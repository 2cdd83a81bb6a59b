#include "support/queue_scene.hpp"

using evenhand::tests::QueueScene;
using evenhand::workflow::Act;
using evenhand::workflow::State;
namespace workflow = evenhand::workflow;
namespace base = evenhand::base;

TEST_CASE("what the table of states does not have is refused with what is possible instead", "[workflow]") {
    QueueScene scene;
    const auto item = scene.begin("Library opens");
    const auto outcome = scene.act(scene.al, item, scene.request(Act::approve));
    REQUIRE(outcome.refusals.size() == 1);
    CHECK(outcome.refusals[0].sentence == "it is a draft, and approve is not possible from there");
    CHECK(outcome.refusals[0].mend == "possible now: edit, submit, comment, answer, withdraw");
    scene.must(scene.ann, item, Act::withdraw);
    CHECK(scene.why_not(scene.ann, item, scene.request(Act::submit)).starts_with("it is withdrawn"));
    const auto refused = scene.must(scene.al, scene.submitted("Pool"), Act::refuse);
    CHECK(scene.act(scene.al, refused, scene.request(Act::edit)).refusals[0].mend ==
          "begin a new submission");
}

TEST_CASE("a look is owed by urgent releases alone", "[workflow]") {
    QueueScene scene;
    const auto item = scene.must(scene.ann, scene.approved("Library opens"), Act::release);
    CHECK(scene.why_not(scene.bo, item, scene.request(Act::look)) ==
          "it did not go out as an urgent release, so no look is owed");
}

TEST_CASE("acts that need a reason are refused without one", "[workflow]") {
    QueueScene scene;
    const auto item = scene.submitted("Library opens");
    for (const Act act : {Act::return_, Act::refuse, Act::withdraw, Act::comment, Act::urgent}) {
        CAPTURE(workflow::word(act));
        CHECK(scene.why_not(scene.al, item, scene.request(act, 1, " \n")) ==
              std::string(workflow::word(act)) + " needs a reason");
    }
    CHECK(scene.why_not(scene.al, item, scene.request(Act::comment, 1, std::string("a\0b", 3)))
              .starts_with("the reason is too long"));
    CHECK(scene.why_not(scene.al, item, scene.request(Act::comment, 1, std::string(20001, 'x')))
              .starts_with("the reason is too long"));
    const auto draft = scene.begin("Pool opens");
    CHECK(scene.why_not(scene.ann, draft, scene.request(Act::withdraw, 0, "")) == "<done>");
}

TEST_CASE("an edit that changes nothing, or leaves nothing, is refused", "[workflow]") {
    QueueScene scene;
    const auto item = scene.begin("Library opens");
    auto asked = scene.request(Act::edit);
    CHECK(scene.why_not(scene.ann, item, asked) == "an edit needs the new form of the text");
    asked.draft = scene.draft("Library opens");
    CHECK(scene.why_not(scene.ann, item, asked) == "nothing was changed");
    asked.draft = scene.draft(" \n ");
    CHECK(scene.why_not(scene.ann, item, asked) == "the text is empty");
    asked.draft = scene.draft("Library opens", base::day_of(2027, 3, 28));
    CHECK(scene.why_not(scene.ann, item, asked) == "<done>");
}

TEST_CASE("a comment stands on characters that are there", "[workflow]") {
    QueueScene scene;
    const auto item = scene.submitted("Siân opens it");
    auto asked = scene.request(Act::comment);
    for (const evenhand::base::OriginalSpan span :
         {evenhand::base::OriginalSpan{0, 99}, {3, 5}, {0, 3}, {200, 201}}) {
        asked.span = span;
        CHECK(scene.why_not(scene.al, item, asked).find("is not there") != std::string::npos);
    }
    asked.span = {0, 5};
    CHECK(scene.why_not(scene.al, item, asked) == "<done>");
    asked.span = {};
    CHECK(scene.why_not(scene.al, item, asked) == "<done>");
}

TEST_CASE("an answer names its gate, a person and a day, or says why it is not needed", "[workflow]") {
    QueueScene scene;
    scene.rules.ask("insurer-asked");
    const auto item = scene.submitted("Library opens");
    auto asked = scene.request(Act::answer);
    CHECK(scene.why_not(scene.al, item, asked) == "the answer is missing");
    asked.answer = workflow::GateAnswer{};
    asked.answer->gate = "insurer";
    asked.answer->whom = "Ann Chief";
    asked.answer->on = base::day_of(2027, 3, 26);
    CHECK(scene.why_not(scene.al, item, asked) == "the council's protocol has no gate 'insurer'");
    asked.answer->gate = "insurer-asked";
    asked.answer->whom.clear();
    CHECK(scene.why_not(scene.al, item, asked) == "an answer names a person");
    asked.answer->whom = "Ann Chief";
    asked.answer->on = base::day_of(2027, 3, 28);
    CHECK(scene.why_not(scene.al, item, asked) == "an answer has a day that is not to come");
    asked.answer->kind = workflow::GateAnswer::Kind::not_needed;
    CHECK(scene.why_not(scene.al, item, asked) == "an answer 'not-needed' has a reason");
    asked.answer->note = "no claim is possible";
    CHECK(scene.why_not(scene.al, item, asked) == "<done>");
}

TEST_CASE("a text that was changed behind the queue's back is not released", "[workflow]") {
    QueueScene scene;
    const auto item = scene.approved("Library opens");
    auto history = *scene.desk.history(scene.ann, item.id);
    history.revisions.back().document.text = "Library shuts";
    const std::vector<workflow::OpenGate> no_gates;
    const workflow::Case in{history, no_gates, scene.clock.at, base::day_of(2027, 3, 27), {}, nullptr, {}};
    const auto refusals = workflow::why_not(scene.request(Act::release), scene.ann, in);
    REQUIRE(refusals.size() == 1);
    CHECK(refusals[0].sentence == "the text is not the one that was approved");
}

TEST_CASE("every refusal of every act in every state is a sentence", "[workflow]") {
    QueueScene scene;
    const auto withdrawn = scene.must(scene.ann, scene.begin("One"), Act::withdraw);
    const auto refused = scene.must(scene.al, scene.submitted("Two"), Act::refuse);
    const auto released = scene.must(scene.ann, scene.approved("Three"), Act::release);
    const auto returned = scene.must(scene.al, scene.submitted("Four"), Act::return_);
    for (const auto& item : {scene.begin("Five"), scene.submitted("Six"), scene.approved("Seven"), withdrawn,
                             refused, released, returned}) {
        for (int i = 0; i <= static_cast<int>(Act::lapse); ++i) {
            for (const auto& who : {scene.ann, scene.abe, scene.rea}) {
                workflow::Request bare;
                bare.act = static_cast<Act>(i);
                const auto outcome = scene.act(who, item, bare);
                for (const auto& refusal : outcome.refusals) {
                    CHECK(refusal.sentence.size() > 10);
                    CHECK(refusal.sentence.back() != '.');
                }
            }
        }
    }
}
