#include "evenhand/base/digest.hpp"
#include "evenhand/workflow/desk.hpp"
#include "support/queue_scene.hpp"

using evenhand::tests::QueueScene;
using evenhand::workflow::Act;
using evenhand::workflow::Outcome;
using evenhand::workflow::State;
namespace workflow = evenhand::workflow;
namespace base = evenhand::base;

TEST_CASE("a text goes from its author over a clerk to the public", "[workflow]") {
    QueueScene scene;
    auto item = scene.submitted("Library opens");
    CHECK(item.state == State::submitted);
    item = scene.must(scene.al, item, Act::approve);
    CHECK(item.state == State::approved);
    item = scene.must(scene.ann, item, Act::release);
    CHECK(item.state == State::released);
    CHECK(item.release->digest == item.digest);
    CHECK_FALSE(item.due.has_value());
    const auto history = *scene.desk.history(scene.rea, item.id);
    std::string acts;
    for (const auto& entry : history.entries) {
        acts += entry.fact.act + " ";
        CHECK(entry.fact.detail("text") == item.digest);
    }
    CHECK(acts == "draft submit approve release ");
    CHECK(history.reports.size() == 3);
    CHECK(history.entries[2].fact.detail("seal") == item.approval->seal);
    CHECK(history.entries[3].fact.detail("report") == history.reports[2].digest);
}

TEST_CASE("an edit voids the approval, and the editor cannot give the next one", "[workflow]") {
    QueueScene scene;
    auto item = scene.approved("Library opens");
    item = scene.must_edit(scene.bo, item, scene.draft("Library opens today"));
    CHECK(item.state == State::submitted);
    CHECK_FALSE(item.approval.has_value());
    CHECK(item.revision == workflow::RevisionNumber{2});
    CHECK(scene.why_not(scene.ann, item, scene.request(Act::release, 2)).starts_with("it is waiting"));
    CHECK(scene.why_not(scene.bo, item, scene.request(Act::approve, 2)) ==
          "nobody approves what they wrote, submitted or last edited, and bo last edited it");
    CHECK(scene.must(scene.al, item, Act::approve, 2).state == State::approved);
}

TEST_CASE("nobody decides on a form that they have not read", "[workflow]") {
    QueueScene scene;
    auto item = scene.submitted("Library opens");
    item = scene.must_edit(scene.ann, item, scene.draft("Library shuts"));
    CHECK(scene.why_not(scene.al, item, scene.request(Act::approve, 1)) ==
          "the text has changed: revision 1 was read, and the current one is revision 2, by ann");
    CHECK(scene.why_not(scene.al, item, scene.request(Act::approve, 0)) ==
          "it is not said which form of the text was read");
}

TEST_CASE("an approval lapses where the rules would now judge otherwise, and says why", "[workflow]") {
    QueueScene scene;
    auto item = scene.approved("Library opens and we promise more");
    SECTION("the rules changed and the judgement did not") {
        scene.rules.edition = 2;
        CHECK(scene.desk.recheck(scene.al, {"exampleshire"})->empty());
        CHECK(scene.must(scene.ann, item, Act::release).state == State::released);
    }
    SECTION("a finding is new") {
        scene.rules.words.push_back({"opens", "event-in-period", evenhand::rules::Level::note});
        const auto lapsed = *scene.desk.recheck(scene.al, {"exampleshire"});
        REQUIRE(lapsed.size() == 1);
        CHECK(lapsed[0].state == State::lapsed);
        CHECK(lapsed[0].reason == "“Finds opens” (note) is found now and was not before: “opens”");
        CHECK(scene.must(scene.bo, lapsed[0], Act::approve).state == State::approved);
    }
    SECTION("a level was raised") {
        scene.rules.words[0].level = evenhand::rules::Level::stop;
        CHECK(scene.desk.recheck(scene.al, {"exampleshire"})->front().reason ==
              "“Finds promise” is now at stop and was at refer: “promise”");
    }
    SECTION("a level was lowered") {
        scene.rules.words[0].level = evenhand::rules::Level::note;
        CHECK(scene.desk.recheck(scene.al, {"exampleshire"})->empty());
    }
    SECTION("a period opens earlier than was known") {
        scene.rules.restrict(base::day_of(2027, 3, 26), base::day_of(2027, 5, 6));
        const auto outcome = scene.act(scene.ann, item, scene.request(Act::release));
        CHECK(outcome.kind == Outcome::Kind::lapsed);
        CHECK(outcome.submission.state == State::lapsed);
        CHECK(outcome.submission.reason ==
              "the restricted period for local.exampleshire.2027-05-06 opens 26 March 2027, the day on which "
              "the notice of election was published; this was cleared for 27 March 2027");
        CHECK_FALSE(outcome.submission.release.has_value());
    }
}

TEST_CASE("an approval is for one day", "[workflow]") {
    QueueScene scene;
    auto item = scene.approved("Library opens");
    SECTION("later it lapses, with what has begun meanwhile") {
        scene.rules.restrict(base::day_of(2027, 3, 29), base::day_of(2027, 5, 6));
        scene.clock.at += std::chrono::hours(48);
        const auto outcome = scene.act(scene.ann, item, scene.request(Act::release));
        CHECK(outcome.kind == Outcome::Kind::lapsed);
        CHECK(
            outcome.submission.reason ==
            "it was approved for 27 March 2027, and today is 29 March 2027; the restricted period for "
            "local.exampleshire.2027-05-06 opens 29 March 2027, the day on which the notice of election was "
            "published; this was cleared for 27 March 2027");
        CHECK(scene.why_not(scene.bo, outcome.submission, scene.request(Act::approve)) ==
              "the day it was to appear, 27 March 2027, has passed");
    }
    SECTION("earlier it waits") {
        item = scene.approved("Pool opens", base::day_of(2027, 3, 30));
        CHECK(scene.why_not(scene.ann, item, scene.request(Act::release)) ==
              "it is approved for 30 March 2027, and today is 27 March 2027");
        CHECK((*scene.desk.history(scene.ann, item.id)).submission.state == State::approved);
    }
    SECTION("the day is London's") {
        // 23:30 in UTC on 27 March is 23:30 in London; a day later, in summer time, it is 00:30 on the 29th.
        scene.clock.at = base::day_of(2027, 3, 27) + std::chrono::hours(23) + std::chrono::minutes(30);
        CHECK(scene.must(scene.ann, item, Act::release).state == State::released);
        auto later = scene.approved("Pool opens", base::day_of(2027, 3, 28));
        scene.clock.at += std::chrono::hours(24);
        CHECK(scene.act(scene.ann, later, scene.request(Act::release)).kind == Outcome::Kind::lapsed);
    }
}

TEST_CASE("an approval is given on the report that was read", "[workflow]") {
    QueueScene scene;
    const auto item = scene.submitted("Library opens");
    scene.rules.words.push_back({"opens", "event-in-period", evenhand::rules::Level::refer});
    CHECK(scene.why_not(scene.al, item, scene.request(Act::approve)).starts_with("the rules have changed"));
}

TEST_CASE("a finding at stop is approved by the monitoring officer alone, with a reason", "[workflow]") {
    QueueScene scene;
    const auto item = scene.submitted("Where to vote");
    CHECK(scene.why_not(scene.al, item, scene.request(Act::approve)).find("finding at stop") !=
          std::string::npos);
    auto asked = scene.request(Act::approve);
    asked.reason.clear();
    CHECK(scene.why_not(scene.mo, item, asked).find("finding at stop") != std::string::npos);
    asked.reason = "it only says where the polling places are";
    const auto outcome = scene.act(scene.mo, item, asked);
    CHECK(outcome.kind == Outcome::Kind::done);
    const auto history = *scene.desk.history(scene.rea, item.id);
    CHECK(history.entries.back().fact.detail("despite") == asked.reason);
}

TEST_CASE("an urgent release has a reason and a name, and is looked at by somebody else", "[workflow]") {
    QueueScene scene;
    auto item = scene.submitted("Burst main: boil water");
    auto asked = scene.request(Act::urgent);
    asked.authoriser.clear();
    CHECK(scene.why_not(scene.ann, item, asked) == "an urgent release needs somebody who answers for it");
    asked.authoriser = "Ann Example";
    CHECK(scene.why_not(scene.ann, item, asked)
              .starts_with("an urgent release is authorised by somebody else"));
    asked.authoriser = "Bo Example";
    asked.reason = " ";
    CHECK(scene.why_not(scene.ann, item, asked) == "urgent needs a reason");
    asked.reason = "people must not drink it";
    const auto outcome = scene.act(scene.ann, item, asked);
    REQUIRE(outcome.kind == Outcome::Kind::done);
    item = outcome.submission;
    CHECK(item.state == State::released);
    CHECK(item.owes_look());
    CHECK(item.urgency->look_due == scene.clock.at + std::chrono::hours(48));
    workflow::Query owed;
    owed.looks = workflow::Query::Looks::owed;
    CHECK(scene.desk.list(scene.rea, owed)->total == 1);

    CHECK(scene.why_not(scene.bo, item, scene.request(Act::look)) ==
          "the later look is for somebody else: bo let it out");
    CHECK(scene.why_not(scene.ann, item, scene.request(Act::look)).find("role") != std::string::npos);
    auto withdrawn = scene.must(scene.al, item, Act::withdraw);
    CHECK(withdrawn.owes_look());
    withdrawn = scene.must(scene.al, withdrawn, Act::look);
    CHECK_FALSE(withdrawn.owes_look());
    CHECK(scene.why_not(scene.mo, withdrawn, scene.request(Act::look)) ==
          "al has looked at this urgent release already");
    const auto count =
        *scene.records.releases({"exampleshire"}, scene.clock.at, scene.clock.at + std::chrono::hours(1));
    CHECK(count.urgent == 1);
}

TEST_CASE("the gates of the protocol hold an approval back until they are answered", "[workflow]") {
    QueueScene scene;
    scene.rules.ask("authorised-to-respond");
    scene.rules.ask("insurer-asked", {"liability-commitment"});
    auto item = scene.submitted("We promise to pay");
    auto outcome = scene.act(scene.al, item, scene.request(Act::approve));
    REQUIRE(outcome.refusals.size() == 2);
    CHECK(outcome.refusals[0].sentence == "the protocol asks (11.4): Was authorised-to-respond done?");
    CHECK(outcome.refusals[1].mend == "answer the gate 'insurer-asked'");
    const auto answer = [&](const std::string& gate, std::int64_t revision) {
        auto asked = scene.request(Act::answer, revision);
        asked.answer = workflow::GateAnswer{};
        asked.answer->gate = gate;
        asked.answer->whom = "Ann Chief";
        asked.answer->on = base::day_of(2027, 3, 26);
        REQUIRE(scene.act(scene.al, item, asked).kind == Outcome::Kind::done);
    };
    answer("authorised-to-respond", 1);
    answer("insurer-asked", 1);
    CHECK(scene.desk.gates(*scene.desk.history(scene.al, item.id))->empty());
    // The audit keeps the words of the question: the protocol may ask another one some day.
    const auto history = *scene.desk.history(scene.al, item.id);
    const workflow::Fact& told = history.entries.back().fact;
    CHECK(told.detail("gate") == "insurer-asked");
    CHECK(told.detail("ref") == "11.4");
    CHECK(told.detail("question") == "Was insurer-asked done?");
    // What a finding raised is asked again for another text.
    item = scene.must_edit(scene.ann, item, scene.draft("We promise to pay more"));
    outcome = scene.act(scene.al, item, scene.request(Act::approve, 2));
    REQUIRE(outcome.refusals.size() == 1);
    CHECK(outcome.refusals[0].sort == workflow::Refusal::Sort::gate);
    answer("insurer-asked", 2);
    CHECK(scene.must(scene.al, item, Act::approve, 2).state == State::approved);
}

TEST_CASE("a change of the rules is an entry of the audit, once", "[workflow]") {
    QueueScene scene;
    scene.approved("Library opens");
    scene.rules.edition = 2;
    CHECK(scene.desk.recheck(scene.al, {"exampleshire"})->empty());
    scene.submitted("Pool opens");
    std::vector<std::string> changes;
    const auto entries = *scene.records.entries(1, 1000);
    for (const auto& entry : entries) {
        if (entry.fact.act == "rules-changed") {
            changes.push_back(std::string(entry.fact.detail("before")) + " " + entry.fact.who.value);
        }
    }
    CHECK(changes == std::vector<std::string>{"none ann", base::sha256("1") + " al"});
}

TEST_CASE("two deciders at once give one decision, and the other is told", "[workflow]") {
    QueueScene scene;
    const auto item = scene.submitted("Library opens");
    scene.must(scene.al, item, Act::approve);
    const auto late = scene.desk.act(scene.bo, item.id, scene.request(Act::refuse), item.version);
    CHECK(late->kind == Outcome::Kind::somebody_was_faster);
    CHECK(late->submission.state == State::approved);
}

TEST_CASE("every refusal is in the audit, with what was asked and why not", "[workflow]") {
    QueueScene scene;
    const auto item = scene.submitted("Library opens");
    scene.why_not(scene.ann, item, scene.request(Act::approve));
    const auto history = *scene.desk.history(scene.ann, item.id);
    const auto& fact = history.entries.back().fact;
    CHECK(fact.act == "refused");
    CHECK(fact.who == scene.ann.id);
    CHECK(fact.detail("asked") == "approve");
    CHECK(fact.detail("why").find("no role") != std::string::npos);
    CHECK(history.submission == item);
}

TEST_CASE("who has no role in a council neither sees nor writes there", "[workflow]") {
    QueueScene scene;
    const auto item = scene.submitted("Library opens");
    auto stranger = scene.person("stan", workflow::Role::clerk);
    stranger.grants = {{{"othertown"}, workflow::Role::clerk}};
    CHECK(scene.desk.history(stranger, item.id).error().code == base::ErrorCode::not_found);
    CHECK(scene.desk.act(stranger, item.id, scene.request(Act::approve), {}).error().code ==
          base::ErrorCode::not_found);
    CHECK(scene.desk.list(stranger, {})->total == 0);
    workflow::Query theirs;
    theirs.councils = {{"exampleshire"}};
    CHECK(scene.desk.list(stranger, theirs)->total == 0);
    CHECK(scene.desk.begin(stranger, {"exampleshire"}, scene.draft("x")).error().code ==
          base::ErrorCode::refused);
    CHECK(scene.desk.begin(scene.rea, {"exampleshire"}, scene.draft("x")).error().code ==
          base::ErrorCode::refused);
    auto disabled = scene.al;
    disabled.standing = workflow::Standing::disabled;
    CHECK_FALSE(scene.desk.history(disabled, item.id).ok());
    auto everywhere = scene.person("eve", workflow::Role::reader);
    everywhere.grants = {{{}, workflow::Role::reader}};
    CHECK(scene.desk.list(everywhere, {})->total == 1);
    CHECK_FALSE(scene.desk.history(scene.al, {99}).ok());
}

TEST_CASE("a guest comments once, by a link, on the form that they were sent", "[workflow]") {
    QueueScene scene;
    auto item = scene.submitted("Library opens");
    const auto link = [&](const std::string& digest) {
        const auto made = scene.desk.make_link(
            scene.al, item.id,
            {digest, workflow::GuestLink::Asks::facts, "Dr Guest", std::chrono::hours(72)});
        REQUIRE(made->kind == Outcome::Kind::done);
    };
    CHECK(scene.desk.make_link(scene.rea, item.id, {"sha256:0", {}, "x", std::chrono::hours(1)})->kind ==
          Outcome::Kind::refused);
    link("sha256:1");
    link("sha256:2");
    link("sha256:3");
    CHECK_FALSE(scene.desk.comment_by_link("sha256:1", " ").ok());
    CHECK(scene.desk.comment_by_link("sha256:1", "The bridge is 40 m long")->kind == Outcome::Kind::done);
    CHECK_FALSE(scene.desk.comment_by_link("sha256:1", "again").ok());
    CHECK_FALSE(scene.desk.comment_by_link("sha256:9", "guess").ok());
    const auto history = *scene.desk.history(scene.ann, item.id);
    REQUIRE(history.comments.size() == 1);
    CHECK(history.comments[0].guest == "Dr Guest");
    CHECK(history.submission.state == State::submitted);
    scene.must_edit(scene.ann, item, scene.draft("Library shuts"));
    CHECK(scene.desk.comment_by_link("sha256:2", "late").error().message.find("changed") !=
          std::string::npos);
    scene.clock.at += std::chrono::hours(73);
    CHECK_FALSE(scene.desk.comment_by_link("sha256:3", "late").ok());
}

TEST_CASE("a link is withdrawn by who made it or who decides, once, and the audit says so", "[workflow]") {
    QueueScene scene;
    const auto item = scene.submitted("Library opens");
    const auto link = [&](const std::string& digest) {
        const auto made =
            scene.desk.make_link(scene.ann, item.id, {digest, {}, "Dr Guest", std::chrono::hours(72)});
        REQUIRE(made->kind == Outcome::Kind::done);
    };
    link("sha256:1");
    link("sha256:2");
    const auto by_another = scene.desk.withdraw_link(scene.abe, item.id, "sha256:1");
    CHECK(by_another->kind == Outcome::Kind::refused);
    CHECK(scene.desk.withdraw_link(scene.ann, item.id, "sha256:none").error().code ==
          evenhand::base::ErrorCode::not_found);
    CHECK(scene.desk.withdraw_link(scene.ann, item.id, "sha256:1")->kind == Outcome::Kind::done);
    const auto again = scene.desk.withdraw_link(scene.ann, item.id, "sha256:1");
    CHECK(again->kind == Outcome::Kind::refused);
    CHECK(again->refusals.front().key == "why.link_used");
    CHECK(scene.desk.withdraw_link(scene.al, item.id, "sha256:2")->kind == Outcome::Kind::done);
    CHECK_FALSE(scene.desk.comment_by_link("sha256:1", "late").ok());
    std::vector<std::string> said;
    const auto history = *scene.desk.history(scene.al, item.id);
    for (const auto& entry : history.entries) {
        const auto& fact = entry.fact;
        if (fact.act == "withdraw-link" || fact.act == "refused") {
            said.push_back(fact.who.value + " " + fact.act + " " + std::string(fact.detail("guest")));
        }
    }
    CHECK(said == std::vector<std::string>{"abe refused Dr Guest", "ann withdraw-link Dr Guest",
                                           "ann refused Dr Guest", "al withdraw-link Dr Guest"});
}
