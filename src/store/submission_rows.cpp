#include "store/submission_rows.hpp"

#include "evenhand/policy/judgement.hpp"
#include "evenhand/text/document.hpp"
#include "store/cells.hpp"
#include "store/statements.hpp"
#include "store/verdict.hpp"

#include <algorithm>

namespace evenhand::store {
namespace {

using base::Result;
using workflow::Submission;

/// As the search compares: A to Z as a to z and nothing else, on both databases alike.
std::string folded(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

void add(std::vector<Value>& cells, std::initializer_list<Value> more) {
    cells.insert(cells.end(), more.begin(), more.end());
}

/// In the order of submission_insert.sql, which is that of submission_update.sql.
std::vector<Value> cells_of(const Submission& s) {
    std::vector<Value> cells{cell(s.id),
                             cell(s.version),
                             cell(s.council),
                             cell(word(s.state)),
                             cell(s.title),
                             cell(folded(s.title)),
                             cell(word(s.kind)),
                             cell(word(s.author)),
                             cell(s.schedule.day),
                             cell(s.schedule.time),
                             cell(s.schedule.embargo),
                             cell(s.asked_by),
                             cell(s.revision),
                             cell(s.digest),
                             cell(s.writer),
                             cell(s.submitter),
                             cell(s.editor),
                             cell(policy::word(s.verdict)),
                             cell(s.created),
                             cell(s.changed),
                             cell(s.due),
                             cell(s.due_why)};
    if (s.claim) {
        add(cells, {cell(s.claim->by), cell(s.claim->at)});
    } else {
        cells.resize(cells.size() + 2);
    }
    if (const auto& a = s.approval; a) {
        add(cells,
            {cell(a->by), cell(a->at), cell(a->revision), cell(a->seal), cell(a->ruleset), cell(a->report)});
    } else {
        cells.resize(cells.size() + 6);
    }
    if (const auto& r = s.release; r) {
        add(cells, {cell(r->by), cell(r->at), cell(r->revision), cell(r->digest)});
    } else {
        cells.resize(cells.size() + 4);
    }
    if (const auto& u = s.urgency; u) {
        add(cells, {cell(u->reason), cell(u->authoriser), cell(u->look_due), cell(u->looked_by),
                    cell(u->looked_at), cell(u->finding)});
    } else {
        cells.resize(cells.size() + 6);
    }
    cells.push_back(cell(s.reason));
    return cells;
}

void read_progress(RowReader& reader, Submission& s) {
    const auto claimed_by = reader.optional_text();
    const auto claimed_at = reader.optional_integer();
    if (claimed_at) {
        s.claim = workflow::Claim{{claimed_by.value_or("")}, instant(*claimed_at)};
    }
    workflow::Approval approval{{reader.optional_text().value_or("")}, {}, {}, {}, {}, 0};
    const auto approved_at = reader.optional_integer();
    approval.revision = {reader.optional_integer().value_or(0)};
    approval.seal = reader.optional_text().value_or("");
    approval.ruleset = reader.optional_text().value_or("");
    approval.report = reader.optional_integer().value_or(0);
    if (approved_at) {
        approval.at = instant(*approved_at);
        s.approval = std::move(approval);
    }
    workflow::Release release{{reader.optional_text().value_or("")}, {}, {}, {}};
    const auto released_at = reader.optional_integer();
    release.revision = {reader.optional_integer().value_or(0)};
    release.digest = reader.optional_text().value_or("");
    if (released_at) {
        release.at = instant(*released_at);
        s.release = std::move(release);
    }
    workflow::Urgency urgency;
    urgency.reason = reader.optional_text().value_or("");
    urgency.authoriser = reader.optional_text().value_or("");
    const auto look_due = reader.optional_integer();
    urgency.looked_by = {reader.optional_text().value_or("")};
    urgency.looked_at = optional_instant(reader);
    urgency.finding = reader.optional_text().value_or("");
    if (look_due) {
        urgency.look_due = instant(*look_due);
        s.urgency = std::move(urgency);
    }
    s.reason = reader.text();
}

Submission read_submission(RowReader& reader) {
    Submission s;
    s.id = {reader.integer()};
    s.version = reader.integer();
    s.council = {reader.text()};
    s.state = word_of(reader, workflow::state_named);
    s.title = reader.text();
    s.kind = word_of(reader, text::document_kind_named);
    s.author = word_of(reader, text::author_named);
    s.schedule.day = day(reader.integer());
    if (const auto time = reader.optional_integer(); time) {
        s.schedule.time = std::chrono::minutes(*time);
    }
    s.schedule.embargo = optional_instant(reader);
    s.asked_by = reader.text();
    s.revision = {reader.integer()};
    s.digest = reader.text();
    s.writer = {reader.text()};
    s.submitter = {reader.text()};
    s.editor = {reader.text()};
    s.verdict = word_of(reader, verdict_named);
    s.created = instant(reader.integer());
    s.changed = instant(reader.integer());
    s.due = optional_instant(reader);
    s.due_why = reader.text();
    read_progress(reader, s);
    return s;
}

/// "|submitted|approved|": a row is shown where its word stands in it. Empty: every row is.
template <typename T, typename Word>
Value any_of(const std::vector<T>& wanted, Word&& word_for) {
    std::string list;
    for (const auto& one_wanted : wanted) {
        list += (list.empty() ? "|" : "") + std::string(word_for(one_wanted)) + "|";
    }
    return list;
}

}  // namespace

Result<bool> put(Connection& connection, const workflow::PutSubmission& write,
                 workflow::SubmissionId& begun) {
    auto submission = write.submission;
    if (submission.version != 0) {
        return touched(connection.run(statements::submission_update, cells_of(submission)));
    }
    // Nobody else can take the same: whoever writes is alone until the commit.
    EVENHAND_TRY(const auto next, connection.run(statements::submission_next_id));
    submission.id = {std::get<std::int64_t>(next.rows.at(0).at(0))};
    submission.version = 1;
    begun = submission.id;
    return touched(connection.run(statements::submission_insert, cells_of(submission)));
}

Result<std::optional<Submission>> find_submission(Connection& connection, workflow::SubmissionId id) {
    return one<Submission>(connection.run(statements::submission_find, {cell(id)}), "a submission",
                           read_submission);
}

Result<workflow::Page> list_submissions(Connection& connection, const workflow::Query& query) {
    std::vector<Value> cells{
        any_of(query.councils, [](const auto& council) { return std::string_view(council.value); }),
        any_of(query.states, [](workflow::State state) { return word(state); }),
        any_of(query.verdicts, [](policy::Verdict verdict) { return policy::word(verdict); }),
        cell(query.claimed_by),
        cell(query.written_by),
        cell(folded(query.in_title)),
        cell(query.due_before),
        cell(query.looks == workflow::Query::Looks::owed ? "owed" : "any")};
    workflow::Page page;
    EVENHAND_TRY(const auto count, connection.run(statements::submission_count, cells));
    page.total = std::get<std::int64_t>(count.rows.at(0).at(0));
    add(cells, {cell(query.limit), cell(query.offset)});
    const auto& list = query.order == workflow::Query::Order::newest ? statements::submission_list_newest
                                                                     : statements::submission_list_by_due;
    EVENHAND_TRY(page.rows, each<Submission>(connection.run(list, cells), "a submission", read_submission));
    return page;
}

Result<workflow::ReleaseCount> count_releases(Connection& connection, const workflow::CouncilId& council,
                                              workflow::Instant from, workflow::Instant to) {
    EVENHAND_TRY(const auto counted,
                 one<workflow::ReleaseCount>(
                     connection.run(statements::submission_releases, {cell(council), cell(from), cell(to)}),
                     "a count of releases", [](RowReader& reader) {
                         const auto released = reader.integer();
                         return workflow::ReleaseCount{released, reader.integer()};
                     }));
    return counted.value_or(workflow::ReleaseCount{});
}

}  // namespace evenhand::store
