#pragma once

#include "evenhand/workflow/ports.hpp"

#include <catch2/catch.hpp>

#include <string>

/// What the tests of workflow::Records put into it.
namespace evenhand::tests::records_contract {

inline workflow::Instant moment(int minutes) {
    return base::day_of(2027, 3, 1) + std::chrono::hours(9) + std::chrono::minutes(minutes);
}

template <typename T>
T good(base::Result<T> result) {
    if (!result.ok()) {
        FAIL(base::one_line(result.error()));
    }
    return std::move(result).value();
}

inline workflow::Fact fact(const std::string& act, workflow::SubmissionId subject = {}) {
    return {moment(0), {"jo.bell"}, {"exampleshire"}, act, subject, {{"a", "1"}, {"b", "two\nlines"}}};
}

/// A text that a careless database spoils: beyond the BMP, quotes, escapes, a line feed at the end.
inline std::string awkward_text() {
    return "Siân’s “bin” day 🗑 — it's 100%_sure; \\ \"x\" $1 :a ?\r\nline\ttwo\n";
}

inline workflow::Submission new_submission(const std::string& title) {
    workflow::Submission submission;
    submission.council = {"exampleshire"};
    submission.title = title;
    submission.kind = text::DocumentKind::statement;
    submission.author = text::Author::member;
    submission.schedule = {base::day_of(2027, 3, 29), std::chrono::minutes(9 * 60 + 30), moment(100)};
    submission.asked_by = "the Herald";
    submission.revision = {1};
    submission.digest = "sha256:1";
    submission.writer = {"jo.bell"};
    submission.editor = {"jo.bell"};
    submission.verdict = policy::Verdict::refer;
    submission.created = moment(0);
    submission.changed = moment(1);
    submission.due = moment(90);
    submission.due_why = "the embargo";
    return submission;
}

inline workflow::Revision revision(std::int64_t number, std::string text) {
    workflow::Revision made;
    made.number = {number};
    made.document = {std::move(text), text::DocumentKind::letter, text::Author::member};
    made.schedule = {base::day_of(2027, 3, 29), std::chrono::minutes(0), std::nullopt};
    made.asked_by = "Cllr Ô’Hara";
    made.by = {"jo.bell"};
    made.at = moment(2);
    made.note = "first form";
    made.digest = "sha256:2";
    return made;
}

/// Begins a submission and gives it back as the store has it.
inline workflow::Submission begin(workflow::Records& records, const std::string& title) {
    const auto done = good(records.record(
        {{workflow::PutSubmission{new_submission(title)}, workflow::AddRevision{{}, revision(1, "Text")}},
         {fact("draft")}}));
    REQUIRE(done.outcome == workflow::Recorded::Outcome::done);
    return good(records.submission(done.submission)).value();
}

}  // namespace evenhand::tests::records_contract
