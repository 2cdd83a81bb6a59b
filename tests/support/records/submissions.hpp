#pragma once

#include "support/records/things.hpp"

#include <vector>

/// Of submissions, their parts and their lists.
namespace evenhand::tests::records_contract {

inline bool operator_equal(const workflow::Revision& a, const workflow::Revision& b) {
    return a.number == b.number && a.document.text == b.document.text && a.document.kind == b.document.kind &&
           a.document.author == b.document.author && a.schedule == b.schedule && a.asked_by == b.asked_by &&
           a.by == b.by && a.at == b.at && a.note == b.note && a.digest == b.digest;
}

inline void a_submission_comes_back_as_it_was_given(workflow::Records& records) {
    auto given = new_submission(awkward_text());
    const auto first = revision(1, awkward_text() + '\0' + "after a NUL");
    const workflow::StoredReport report{1,
                                        {1},
                                        moment(3),
                                        "sha256:r",
                                        base::day_of(2027, 3, 29),
                                        policy::Verdict::stop,
                                        "{\"a\": \"“é”\"}",
                                        "sha256:j"};
    const workflow::Comment comment{1, {1}, {3, 9}, awkward_text(), {}, "Dr A. Guest", moment(4)};
    const workflow::GateAnswer answer{1,
                                      "insurer-asked",
                                      workflow::GateAnswer::Kind::not_needed,
                                      "Zürich plc",
                                      base::day_of(2027, 3, 2),
                                      "by phone",
                                      {1},
                                      {"jo.bell"},
                                      moment(5)};
    const auto done = good(records.record(
        {{workflow::PutSubmission{given}, workflow::AddRevision{{}, first}, workflow::AddReport{{}, report},
          workflow::AddComment{{}, comment}, workflow::AddAnswer{{}, answer}},
         {fact("draft"), fact("submit")}}));
    REQUIRE(done.outcome == workflow::Recorded::Outcome::done);
    CHECK(done.submission.value > 0);
    REQUIRE(done.entries.size() == 2);
    CHECK(done.entries[0].fact.subject == done.submission);

    given.id = done.submission;
    given.version = 1;
    CHECK(good(records.submission(done.submission)) == given);
    const auto history = good(records.history(done.submission)).value();
    CHECK(history.submission == given);
    REQUIRE(history.revisions.size() == 1);
    CHECK(operator_equal(history.revisions[0], first));
    REQUIRE(history.reports.size() == 1);
    CHECK(history.reports[0].json == report.json);
    CHECK(history.reports[0].digest == report.digest);
    CHECK(history.reports[0].on == report.on);
    CHECK(history.reports[0].at == report.at);
    CHECK(history.reports[0].ruleset == report.ruleset);
    CHECK(history.reports[0].verdict == report.verdict);
    CHECK(history.reports[0].revision == report.revision);
    CHECK(history.comments == std::vector{comment});
    CHECK(history.answers == std::vector{answer});
    CHECK(history.entries == done.entries);
}

inline void every_part_of_a_state_is_kept(workflow::Records& records) {
    auto submission = begin(records, "Library");
    submission.state = workflow::State::withdrawn;
    submission.submitter = {"sam"};
    submission.claim = workflow::Claim{{"al.clerk"}, moment(6)};
    submission.approval = workflow::Approval{{"al.clerk"}, moment(7), {1}, "sha256:s", "sha256:r", 1};
    submission.release = workflow::Release{{"sam"}, moment(8), {1}, "sha256:2"};
    submission.urgency = workflow::Urgency{
        "a burst main", "Ann Chief, chief executive", moment(9), {"mo"}, moment(10), "well judged"};
    submission.reason = "no longer true";
    submission.due.reset();
    submission.schedule.time.reset();
    submission.schedule.embargo.reset();
    const auto done =
        good(records.record({{workflow::PutSubmission{submission}}, {fact("withdraw", submission.id)}}));
    REQUIRE(done.outcome == workflow::Recorded::Outcome::done);
    ++submission.version;
    CHECK(good(records.submission(submission.id)) == submission);

    submission.claim.reset();
    submission.approval.reset();
    submission.release.reset();
    submission.urgency->looked_by = {};
    submission.urgency->looked_at.reset();
    REQUIRE(
        good(records.record({{workflow::PutSubmission{submission}}, {fact("x", submission.id)}})).outcome ==
        workflow::Recorded::Outcome::done);
    ++submission.version;
    CHECK(good(records.submission(submission.id)) == submission);
}

inline void what_is_not_there_is_nothing(workflow::Records& records) {
    CHECK_FALSE(good(records.submission({99})).has_value());
    CHECK_FALSE(good(records.history({99})).has_value());
    CHECK_FALSE(good(records.account({"nobody"})).has_value());
    CHECK_FALSE(good(records.password({"nobody"})).has_value());
    CHECK_FALSE(good(records.session("sha256:x")).has_value());
    CHECK_FALSE(good(records.token("sha256:x")).has_value());
    CHECK_FALSE(good(records.link("sha256:x")).has_value());
    CHECK_FALSE(good(records.setting({}, "x")).has_value());
    CHECK(good(records.sign_ins({"nobody"})) == workflow::SignIns{{"nobody"}, 0, {}});
    CHECK(good(records.tokens({"nobody"})).empty());
    CHECK(good(records.accounts()).empty());
    CHECK(good(records.entries(1, 10)).empty());
    CHECK(good(records.list({})).total == 0);
    CHECK(good(records.head()) == workflow::start_of_chain());
}

inline void the_second_of_two_deciders_is_told(workflow::Records& records) {
    auto first = begin(records, "Library");
    auto second = first;
    first.state = workflow::State::submitted;
    second.state = workflow::State::withdrawn;
    CHECK(good(records.record({{workflow::PutSubmission{first}}, {fact("submit", first.id)}})).outcome ==
          workflow::Recorded::Outcome::done);
    const auto head = good(records.head());
    const auto late =
        good(records.record({{workflow::PutSubmission{second},
                              workflow::AddComment{second.id, {1, {1}, {}, "late", {"x"}, "", moment(0)}}},
                             {fact("withdraw", second.id)}}));
    CHECK(late.outcome == workflow::Recorded::Outcome::somebody_was_faster);
    CHECK(late.entries.empty());
    CHECK(good(records.head()) == head);
    const auto history = good(records.history(first.id)).value();
    CHECK(history.submission.state == workflow::State::submitted);
    CHECK(history.comments.empty());
}

inline void a_deed_is_kept_whole_or_not_at_all(workflow::Records& records) {
    const auto submission = begin(records, "Library");
    const auto head = good(records.head());
    // The first write fits, the second does not: the revision's number is taken.
    const auto late = good(records.record(
        {{workflow::PutSubmission{submission}, workflow::AddRevision{submission.id, revision(1, "other")}},
         {fact("edit", submission.id)}}));
    CHECK(late.outcome == workflow::Recorded::Outcome::somebody_was_faster);
    CHECK(good(records.submission(submission.id)) == submission);
    CHECK(good(records.head()) == head);
    CHECK(good(records.history(submission.id)).value().revisions.size() == 1);
    // A new submission that fails leaves nothing.
    const auto none = good(records.record(
        {{workflow::PutSubmission{new_submission("New")},
          workflow::PutAccount{{{"sam"}, 7, "Sam", "", workflow::Standing::active, {}, {}, moment(0)}}},
         {fact("draft")}}));
    CHECK(none.outcome == workflow::Recorded::Outcome::somebody_was_faster);
    CHECK(good(records.list({})).total == 1);
}

inline void lists_filter_sort_and_page(workflow::Records& records) {
    std::vector<workflow::Submission> made;
    for (int i = 0; i < 6; ++i) {
        auto submission =
            begin(records, "Item 10" + std::string(i % 2 == 0 ? "%" : "_") + " Number " + std::to_string(i));
        submission.due = i == 3 ? std::nullopt : std::optional(moment(100 - i));
        submission.state = i < 3 ? workflow::State::submitted : workflow::State::released;
        submission.council = {i == 5 ? "elsewhere" : "exampleshire"};
        submission.verdict = i == 1 ? policy::Verdict::stop : policy::Verdict::clear;
        submission.writer = {i == 2 ? "sam" : "jo.bell"};
        if (i == 0) {
            submission.claim = workflow::Claim{{"al"}, moment(1)};
        }
        if (i >= 3) {
            submission.release = workflow::Release{{"al"}, moment(i), {1}, "sha256:2"};
        }
        if (i == 3 || i == 4) {
            submission.urgency = workflow::Urgency{"r", "a", moment(200), {i == 4 ? "mo" : ""}, {}, ""};
        }
        good(records.record({{workflow::PutSubmission{submission}}, {fact("x", submission.id)}}));
        ++submission.version;
        made.push_back(submission);
    }
    const auto titles = [&](const workflow::Query& query) {
        std::string numbers;
        for (const auto& row : good(records.list(query)).rows) {
            numbers += row.title.back();
        }
        return numbers;
    };
    using Query = workflow::Query;
    CHECK(titles({}) == "542103");
    Query query;
    query.order = Query::Order::newest;
    CHECK(titles(query) == "543210");
    query.limit = 2;
    query.offset = 3;
    const auto page = good(records.list(query));
    CHECK(page.total == 6);
    CHECK(page.rows == std::vector{made[2], made[1]});
    query = {};
    query.councils = {{"elsewhere"}, {"other"}};
    CHECK(titles(query) == "5");
    query = {};
    query.states = {workflow::State::submitted, workflow::State::draft};
    CHECK(titles(query) == "210");
    query.verdicts = {policy::Verdict::stop};
    CHECK(titles(query) == "1");
    query = {};
    query.claimed_by = {"al"};
    CHECK(titles(query) == "0");
    query = {};
    query.written_by = {"sam"};
    CHECK(titles(query) == "2");
    query = {};
    query.in_title = "10% nUMBER";
    CHECK(titles(query) == "420");
    query.in_title = "0_";
    CHECK(titles(query) == "513");
    query.in_title = "' or 1=1 --";
    CHECK(titles(query).empty());
    query = {};
    query.due_before = moment(98);
    CHECK(titles(query) == "54");
    query = {};
    query.looks = Query::Looks::owed;
    CHECK(titles(query) == "3");
    const auto count = good(records.releases({"exampleshire"}, moment(3), moment(5)));
    CHECK(count.released == 2);
    CHECK(count.urgent == 2);
    CHECK(good(records.releases({"exampleshire"}, moment(4), moment(4))).released == 0);
}

}  // namespace evenhand::tests::records_contract
