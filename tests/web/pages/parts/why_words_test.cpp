#include "evenhand/workflow/saying.hpp"
#include "support/queue_scene.hpp"
#include "web/offers.hpp"
#include "web/pages/parts/why_words.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::messages::catalogue;
using evenhand::messages::Language;
using evenhand::tests::QueueScene;
using workflow::Act;

namespace {

constexpr Act acts[] = {Act::edit,   Act::submit,  Act::claim,    Act::unclaim, Act::take_over, Act::comment,
                        Act::answer, Act::recheck, Act::approve,  Act::return_, Act::refuse,    Act::release,
                        Act::urgent, Act::look,    Act::withdraw, Act::lapse};

}  // namespace

TEST_CASE("whatever the desk refuses has Welsh words without a hole in them", "[web]") {
    QueueScene scene;
    scene.rules.ask("told-members");
    auto claimed = scene.submitted("Library opens");
    claimed = scene.must(scene.al, claimed, Act::claim);
    const workflow::Submission items[] = {claimed, scene.begin("Draft"), scene.submitted("Other")};
    std::size_t said = 0;
    for (const auto& item : items) {
        for (const auto* who : {&scene.ann, &scene.abe, &scene.al, &scene.bo, &scene.mo, &scene.rea}) {
            for (const Act act : acts) {
                for (const std::int64_t revision : {0, 1, 9}) {
                    workflow::Request asked;
                    asked.act = act;
                    asked.revision = {revision};
                    const auto outcome = scene.desk.act(*who, item.id, asked, std::nullopt);
                    for (const auto& refusal :
                         outcome.ok() ? outcome->refusals : std::vector<workflow::Refusal>()) {
                        CAPTURE(refusal.key, refusal.sentence);
                        const auto welsh = web::why_words(catalogue(Language::welsh), refusal);
                        CHECK_FALSE(welsh.sentence.empty());
                        CHECK(welsh.sentence != refusal.sentence);
                        CHECK(welsh.mend.empty() == refusal.mend.empty());
                        const auto english = web::why_words(catalogue(Language::english), refusal);
                        CHECK(english.sentence == refusal.sentence);
                        ++said;
                    }
                }
            }
        }
    }
    CHECK(said > 100);
}

TEST_CASE("an open question is told in Welsh where the protocol says it so", "[web]") {
    const auto told = [](const std::string& question_cy) {
        QueueScene scene;
        scene.rules.ask("told-members", {}, question_cy);
        const auto claimed = scene.must(scene.al, scene.submitted("Library opens"), Act::claim);
        workflow::Request approve;
        approve.act = Act::approve;
        approve.revision = {1};
        const auto outcome = scene.desk.act(scene.al, claimed.id, approve, std::nullopt);
        REQUIRE(outcome.ok());
        for (const auto& refusal : outcome->refusals) {
            if (refusal.sort == workflow::Refusal::Sort::gate) {
                CHECK(refusal.sentence == "the protocol asks (11.4): Was told-members done?");
                return web::why_words(catalogue(Language::welsh), refusal).sentence;
            }
        }
        return std::string("no question stood in the way");
    };
    CHECK(told("A ofynnwyd iddynt?") == "mae’r protocol yn gofyn (11.4): A ofynnwyd iddynt?");
    CHECK(told("") == "mae’r protocol yn gofyn (11.4): Was told-members done?");
}

TEST_CASE("an error is told in the page's language, or said to be English", "[web]") {
    namespace base = evenhand::base;
    const auto& english = catalogue(Language::english);
    const auto& welsh = catalogue(Language::welsh);
    const auto deputy =
        workflow::saying(base::ErrorCode::refused, "why.no_deputy", {{"deputy", "bo"}, {"who", "al"}});
    CHECK(deputy.message == "bo cannot be the deputy of al");
    CHECK(web::why_sentence(english, deputy) ==
          "Bo cannot be the deputy of al: name somebody else who is active.");
    CHECK(web::why_sentence(welsh, deputy) ==
          "Ni all bo fod yn ddirprwy i al: enwch rywun arall sy’n weithredol.");
    const base::Error plain{base::ErrorCode::invalid, "line 3 has no name", "write one", {}};
    CHECK(web::why_sentence(english, plain) == "Line 3 has no name: write one.");
    CHECK(web::why_sentence(welsh, plain) ==
          "Dim ond yn Saesneg y mae’r neges hon: Line 3 has no name: write one.");
}

TEST_CASE("acts, states, roles and days are said in the page's words", "[web]") {
    workflow::Refusal refusal;
    refusal.key = "why.not_from_here";
    refusal.details = {{"state", "submitted"}, {"act", "release"}, {"acts", "claim, take-over"}};
    const auto& welsh = catalogue(Language::welsh);
    const auto words = web::why_words(welsh, refusal);
    CHECK(words.sentence.find(welsh.say("state.submitted")) != std::string::npos);
    CHECK(words.sentence.find(welsh.say("act.release")) != std::string::npos);
    CHECK(words.mend.find(welsh.say("act.claim") + ", " + welsh.say("act.take_over")) != std::string::npos);
    refusal.key = "why.day_passed";
    refusal.details = {{"day", "2027-05-06"}};
    CHECK(web::why_words(welsh, refusal).sentence.find("6 Mai 2027") != std::string::npos);
    refusal.key = "why.no_role";
    refusal.details = {
        {"who", "ann"}, {"council", "x"}, {"act", "approve"}, {"roles", "clerk,monitoring-officer"}};
    CHECK(web::why_sentence(welsh, refusal)
              .find(welsh.say("role.clerk") + ", " + welsh.say("role.monitoring_officer")) !=
          std::string::npos);
}
