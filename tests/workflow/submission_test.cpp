#include "evenhand/workflow/submission.hpp"

#include <catch2/catch.hpp>

#include <set>

namespace workflow = evenhand::workflow;
namespace base = evenhand::base;
namespace text = evenhand::text;

TEST_CASE("a seal changes with everything that an approval is bound to, and with nothing else",
          "[workflow]") {
    workflow::Revision revision;
    revision.number = {1};
    revision.document = {"Library opens", text::DocumentKind::press_release, text::Author::officer};
    revision.schedule.day = base::day_of(2027, 3, 27);
    const std::string seal = workflow::seal_of(revision, "sha256:r");

    auto same = revision;
    same.number = {2};
    same.note = "another note";
    same.by = {"sam"};
    CHECK(workflow::seal_of(same, "sha256:r") == seal);

    std::set<std::string> seals{seal, workflow::seal_of(revision, "sha256:q")};
    const auto changed = [&](auto change) {
        auto other = revision;
        change(other);
        return seals.insert(workflow::seal_of(other, "sha256:r")).second;
    };
    CHECK(seals.size() == 2);
    CHECK(changed([](auto& r) { r.document.text += " "; }));
    CHECK(changed([](auto& r) { r.document.kind = text::DocumentKind::letter; }));
    CHECK(changed([](auto& r) { r.document.author = text::Author::member; }));
    CHECK(changed([](auto& r) { r.schedule.day += std::chrono::days(1); }));
    CHECK(changed([](auto& r) { r.schedule.time = std::chrono::minutes(0); }));
    CHECK(changed([](auto& r) { r.schedule.embargo = workflow::Instant{}; }));
}

TEST_CASE("a title is the first line that says something, and is cut between characters", "[workflow]") {
    CHECK(workflow::title_of("\r\n  \n  Library to open \r\nMore") == "Library to open");
    CHECK(workflow::title_of("").empty());
    CHECK(workflow::title_of(" \n\t\n").empty());
    std::string many;
    for (int i = 0; i < 120; ++i) {
        many += "é";
    }
    CHECK(workflow::title_of(many) == many);
    CHECK(workflow::title_of(many + "x") == many + "…");
}

TEST_CASE("an urgent release owes a look until somebody has looked", "[workflow]") {
    workflow::Submission submission;
    CHECK_FALSE(submission.owes_look());
    submission.urgency = workflow::Urgency{"a burst main", "Ann Chief", {}, {}, {}, {}};
    CHECK(submission.owes_look());
    submission.urgency->looked_by = {"mo"};
    CHECK_FALSE(submission.owes_look());
}

TEST_CASE("answers to a gate have words", "[workflow]") {
    using Kind = workflow::GateAnswer::Kind;
    CHECK(workflow::answer_kind_named(workflow::word(Kind::done)) == Kind::done);
    CHECK(workflow::answer_kind_named("not-needed") == Kind::not_needed);
    CHECK_FALSE(workflow::answer_kind_named("no").has_value());
}
