#pragma once

#include "evenhand/workflow/ports.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <vector>

/// What every implementation of workflow::Records must do. Each function is the body of one TEST_CASE and
/// gets an empty store.
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

inline void the_entries_are_a_chain(workflow::Records& records) {
    const auto one = begin(records, "One");
    const auto two = begin(records, "Two");
    CHECK(one.id < two.id);
    auto about_nothing = fact("sign-in");
    about_nothing.who = {};
    about_nothing.council = {};
    about_nothing.details = {{"k", awkward_text()}};
    good(records.record({{}, {about_nothing, fact("export", one.id)}}));
    workflow::ChainVerifier verifier(workflow::start_of_chain());
    const auto entries = good(records.entries(1, 100));
    REQUIRE(entries.size() == 4);
    for (const auto& entry : entries) {
        CHECK(verifier.read(entry));
    }
    CHECK(verifier.head() == good(records.head()));
    CHECK(entries[2].fact == about_nothing);
    CHECK(good(records.entries(2, 2)) == std::vector{entries[1], entries[2]});
    const auto history = good(records.history(one.id)).value();
    CHECK(history.entries == std::vector{entries[0], entries[3]});
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

inline void accounts_have_versions_and_unique_names(workflow::Records& records) {
    workflow::Account account{
        {"jo.bell"},
        0,
        "Jo “Bell”",
        "jo@example.org",
        workflow::Standing::active,
        {"sam"},
        {{{""}, workflow::Role::administrator}, {{"exampleshire"}, workflow::Role::clerk}},
        moment(0)};
    const auto put = [&](const workflow::Account& next) {
        return good(records.record({{workflow::PutAccount{next}}, {fact("user-add")}})).outcome;
    };
    CHECK(put(account) == workflow::Recorded::Outcome::done);
    CHECK(put(account) == workflow::Recorded::Outcome::somebody_was_faster);
    account.version = 1;
    CHECK(good(records.account({"jo.bell"})) == account);
    account.standing = workflow::Standing::disabled;
    account.deputy = {};
    account.grants.clear();
    CHECK(put(account) == workflow::Recorded::Outcome::done);
    CHECK(put(account) == workflow::Recorded::Outcome::somebody_was_faster);
    ++account.version;
    CHECK(good(records.account({"jo.bell"})) == account);
    workflow::Account other = account;
    other.id = {"al"};
    other.version = 0;
    CHECK(put(other) == workflow::Recorded::Outcome::done);
    other.version = 1;
    CHECK(good(records.accounts()) == std::vector{other, account});

    const auto password = [&](const std::string& person, const std::string& hash) {
        return good(records.record({{workflow::PutPassword{{person}, hash}}, {fact("password")}})).outcome;
    };
    CHECK(password("al", "$argon2id$1") == workflow::Recorded::Outcome::done);
    CHECK(password("al", "$argon2id$2") == workflow::Recorded::Outcome::done);
    CHECK(good(records.password({"al"})) == "$argon2id$2");
    CHECK(password("nobody", "$") == workflow::Recorded::Outcome::somebody_was_faster);
}

inline void failures_sessions_tokens_links_and_settings_are_kept(workflow::Records& records) {
    const auto done = [&](workflow::Write write) {
        return good(records.record({{std::move(write)}, {fact("x")}})).outcome ==
               workflow::Recorded::Outcome::done;
    };
    CHECK(done(workflow::CountFailure{{"al"}, moment(1)}));
    CHECK(done(workflow::CountFailure{{"al"}, moment(2)}));
    CHECK(good(records.sign_ins({"al"})) == workflow::SignIns{{"al"}, 2, moment(2)});
    CHECK(done(workflow::ClearFailures{{"al"}}));
    CHECK(good(records.sign_ins({"al"})).failures == 0);

    workflow::Session session{"sha256:s1", {"al"}, moment(1), moment(60), {}};
    workflow::Session second{"sha256:s2", {"al"}, moment(2), moment(60), {}};
    CHECK(done(workflow::AddSession{session}));
    CHECK(done(workflow::AddSession{second}));
    CHECK(good(records.session("sha256:s1")) == session);
    CHECK(done(workflow::RevokeSession{"sha256:s1", moment(3)}));
    CHECK(done(workflow::RevokeSessionsOf{{"al"}, moment(4)}));
    session.revoked = moment(3);
    second.revoked = moment(4);
    CHECK(good(records.session("sha256:s1")) == session);
    CHECK(good(records.session("sha256:s2")) == second);

    workflow::ApiToken token{
        "sha256:t", {"al"}, "website “CMS”", {workflow::Scope::read, workflow::Scope::decide}, moment(1),
        {},         {}};
    workflow::ApiToken older{"sha256:u", {"al"}, "old", {}, moment(0), moment(9), {}};
    CHECK(done(workflow::AddToken{token}));
    CHECK(done(workflow::AddToken{older}));
    CHECK_FALSE(done(workflow::AddToken{token}));
    CHECK(good(records.token("sha256:t")) == token);
    CHECK(good(records.tokens({"al"})) == std::vector{older, token});
    CHECK(done(workflow::RevokeToken{"sha256:t", moment(5)}));
    CHECK(good(records.token("sha256:t"))->revoked == moment(5));

    const auto submission = begin(records, "Library");
    workflow::GuestLink link{"sha256:l", submission.id, {1},       workflow::GuestLink::Asks::facts,
                             "Dr Guest", {"al"},        moment(1), moment(9),
                             {}};
    CHECK(done(workflow::AddLink{link}));
    CHECK(good(records.link("sha256:l")) == link);
    CHECK(done(workflow::UseLink{"sha256:l", moment(2)}));
    CHECK_FALSE(done(workflow::UseLink{"sha256:l", moment(3)}));
    CHECK_FALSE(done(workflow::UseLink{"sha256:none", moment(3)}));
    link.used = moment(2);
    CHECK(good(records.link("sha256:l")) == link);

    CHECK(done(workflow::PutSetting{{{"exampleshire"}, "look-within-hours", "24"}}));
    CHECK(done(workflow::PutSetting{{{"exampleshire"}, "look-within-hours", "48"}}));
    CHECK(done(workflow::PutSetting{{{}, "look-within-hours", "72"}}));
    CHECK(good(records.setting({"exampleshire"}, "look-within-hours")) == "48");
    CHECK(good(records.setting({}, "look-within-hours")) == "72");
}

/// Several deciders at once: one is done, the others are told, nobody waits for ever, and the chain holds.
inline void one_of_many_deciders_wins(workflow::Records& records) {
    const auto submission = begin(records, "Library");
    std::atomic<int> done{0};
    std::atomic<int> late{0};
    std::atomic<int> failed{0};
    {
        std::vector<std::jthread> deciders;
        for (int i = 0; i < 4; ++i) {
            deciders.emplace_back([&, i] {
                auto next = submission;
                next.state = workflow::State::submitted;
                next.reason = std::to_string(i);
                const auto recorded =
                    records.record({{workflow::PutSubmission{next}}, {fact("submit", submission.id)}});
                if (!recorded.ok()) {
                    ++failed;
                } else if (recorded->outcome == workflow::Recorded::Outcome::done) {
                    ++done;
                } else {
                    ++late;
                }
            });
        }
    }
    CHECK(done == 1);
    CHECK(late == 3);
    CHECK(failed == 0);
    workflow::ChainVerifier verifier(workflow::start_of_chain());
    for (const auto& entry : good(records.entries(1, 100))) {
        CHECK(verifier.read(entry));
    }
    CHECK(verifier.head().number == 2);
}

}  // namespace evenhand::tests::records_contract
