#include "evenhand/workflow/audit_check.hpp"
#include "support/queue_scene.hpp"

#include <functional>

using evenhand::tests::QueueScene;
using evenhand::workflow::Act;
namespace workflow = evenhand::workflow;
namespace base = evenhand::base;

namespace {

/// Records that somebody has been at: what is read passes through the test's hands first.
class Tampered final : public workflow::Records {
  public:
    explicit Tampered(workflow::Records& real) : real_(real) {}
    std::function<void(workflow::Entry&)> entry = [](auto&) {};
    std::function<void(workflow::History&)> file = [](auto&) {};
    std::int64_t cut_after = 1'000'000;
    bool head_is_cut = true;

    base::Result<std::vector<workflow::Entry>> entries(std::int64_t from, std::int64_t limit) override {
        auto all = real_.entries(from, limit);
        std::vector<workflow::Entry> some;
        for (auto one : *all) {
            if (one.number <= cut_after) {
                entry(one);
                some.push_back(one);
            }
        }
        return some;
    }
    base::Result<workflow::Head> head() override {
        const auto last = real_.entries(cut_after, 1);
        return head_is_cut && last->size() == 1 ? workflow::Head{cut_after, last->front().digest}
                                                : *real_.head();
    }
    base::Result<std::optional<workflow::History>> history(workflow::SubmissionId id) override {
        auto found = real_.history(id);
        file(**found);
        return found;
    }
    base::Result<workflow::Page> list(const workflow::Query& query) override { return real_.list(query); }

    base::Result<workflow::Recorded> record(const workflow::Deed& deed) override {
        return real_.record(deed);
    }
    base::Result<std::optional<workflow::Submission>> submission(workflow::SubmissionId id) override {
        return real_.submission(id);
    }
    base::Result<workflow::ReleaseCount> releases(const workflow::CouncilId& c, workflow::Instant a,
                                                  workflow::Instant b) override {
        return real_.releases(c, a, b);
    }
    base::Result<std::optional<workflow::Account>> account(const workflow::PersonId& id) override {
        return real_.account(id);
    }
    base::Result<std::vector<workflow::Account>> accounts() override { return real_.accounts(); }
    base::Result<std::optional<std::string>> password(const workflow::PersonId& id) override {
        return real_.password(id);
    }
    base::Result<workflow::SignIns> sign_ins(const workflow::PersonId& id) override {
        return real_.sign_ins(id);
    }
    base::Result<std::optional<workflow::Session>> session(const std::string& d) override {
        return real_.session(d);
    }
    base::Result<std::optional<workflow::ApiToken>> token(const std::string& d) override {
        return real_.token(d);
    }
    base::Result<std::vector<workflow::ApiToken>> tokens(const workflow::PersonId& id) override {
        return real_.tokens(id);
    }
    base::Result<std::vector<workflow::GuestLink>> links(workflow::SubmissionId id) override {
        return real_.links(id);
    }
    base::Result<std::optional<workflow::GuestLink>> link(const std::string& d) override {
        return real_.link(d);
    }
    base::Result<std::optional<std::string>> setting(const workflow::CouncilId& c,
                                                     const std::string& k) override {
        return real_.setting(c, k);
    }

  private:
    workflow::Records& real_;
};

/// A queue with a released, an approved and an edited text, seen through tampering hands.
struct Audited {
    QueueScene scene;
    Tampered records{scene.records};
    Audited() {
        scene.must(scene.ann, scene.approved("Library opens"), Act::release);
        scene.approved("Pool opens");
        scene.must_edit(scene.al, scene.submitted("Bins on Monday"), scene.draft("Bins on Tuesday"));
    }
    workflow::AuditCheck check(const std::vector<workflow::Anchor>& anchors = {}) {
        const auto found = workflow::check_audit(records, anchors);
        REQUIRE(found.ok());
        return *found;
    }
    workflow::Anchor anchor() { return {scene.clock.at, *scene.records.head()}; }
};

}  // namespace

TEST_CASE("an audit that nobody touched verifies, with its anchors", "[workflow]") {
    Audited here;
    const auto found = here.check({here.anchor()});
    CHECK(found.ok());
    CHECK(found.first_broken == 0);
    CHECK(found.submissions == 3);
    CHECK(found.head == *here.scene.records.head());
    CHECK(found.remarks.empty());
}

TEST_CASE("a changed entry is named, and so is one that is missing", "[workflow]") {
    Audited here;
    here.records.entry = [](workflow::Entry& entry) {
        if (entry.number == 9) {
            entry.fact.who = {"mallory"};
        }
    };
    CHECK(here.check().first_broken == 9);
    CHECK(here.check().faults[0].find("was changed") != std::string::npos);
    here.records.entry = [](auto&) {};
    here.records.cut_after = 12;
    here.records.head_is_cut = false;
    CHECK(here.check().first_broken == 13);
}

TEST_CASE("a tail that was cut off, head and all, shows against an anchor alone", "[workflow]") {
    Audited here;
    const auto anchor = here.anchor();
    here.records.cut_after = anchor.head.number - 2;
    here.records.file = [&](workflow::History& file) {
        std::erase_if(file.entries, [&](const auto& entry) { return entry.number > here.records.cut_after; });
    };
    CHECK(here.check().first_broken == 0);
    const auto found = here.check({anchor});
    CHECK_FALSE(found.ok());
    CHECK(found.first_broken == here.records.cut_after + 1);
    const workflow::Anchor other{here.scene.clock.at, {3, std::string(workflow::chain_start())}};
    CHECK(here.check({other}).first_broken == 3);
}

TEST_CASE("texts, states and reports that the audit does not know are found", "[workflow]") {
    Audited here;
    std::string expected;
    const auto first_fault = [&](auto change) {
        here.records.file = change;
        const auto found = here.check();
        return found.faults.empty() ? std::string() : found.faults[0];
    };
    CHECK(first_fault([](auto& file) { file.revisions[0].document.text += "!"; }) ==
          "the text of submission 1, revision 1, is not the one in the audit");
    CHECK(first_fault([](auto& file) { file.submission.state = workflow::State::withdrawn; }) ==
          "submission 1 is withdrawn, and by the audit it is released");
    CHECK(first_fault([](auto& file) { file.reports[0].json += " "; }) ==
          "report 1 of submission 1 is not one in the audit");
    CHECK(first_fault([](auto& file) { file.revisions.clear(); }) ==
          "revision 1 of submission 1 is in the audit and is not there");
}

TEST_CASE("a clock that was set back is a remark", "[workflow]") {
    Audited here;
    here.scene.clock.at -= std::chrono::hours(1);
    here.scene.submitted("Late");
    const auto found = here.check();
    CHECK(found.ok());
    CHECK(found.remarks.size() == 1);
}

TEST_CASE("an anchor file is read line by line, and a wrong line is named", "[workflow]") {
    Audited here;
    const std::string line = workflow::line_of(here.anchor());
    CHECK(workflow::parse_anchors(line + "\r\n\n" + line, "anchors")->size() == 2);
    CHECK(workflow::parse_anchors("", "anchors")->empty());
    CHECK(workflow::parse_anchors(line + "\nwhat\n", "anchors").error().place == base::Place{"anchors", 2});
}
