#include "store/submission_parts.hpp"

#include "evenhand/policy/judgement.hpp"
#include "evenhand/text/document.hpp"
#include "store/cells.hpp"
#include "store/statements.hpp"
#include "store/verdict.hpp"

#include <limits>

namespace evenhand::store {
namespace {

using base::Result;
using workflow::SubmissionId;

workflow::Revision read_revision(RowReader& reader) {
    workflow::Revision revision;
    revision.number = {reader.integer()};
    revision.document.text = reader.text();
    revision.document.kind = word_of(reader, text::document_kind_named);
    revision.document.author = word_of(reader, text::author_named);
    revision.schedule.day = day(reader.integer());
    if (const auto time = reader.optional_integer(); time) {
        revision.schedule.time = std::chrono::minutes(*time);
    }
    revision.schedule.embargo = optional_instant(reader);
    revision.asked_by = reader.text();
    revision.by = {reader.text()};
    revision.at = instant(reader.integer());
    revision.note = reader.text();
    revision.digest = reader.text();
    return revision;
}

workflow::StoredReport read_report(RowReader& reader) {
    workflow::StoredReport report;
    report.number = reader.integer();
    report.revision = {reader.integer()};
    report.at = instant(reader.integer());
    report.ruleset = reader.text();
    report.on = day(reader.integer());
    report.verdict = word_of(reader, verdict_named);
    report.json = reader.text();
    report.digest = reader.text();
    return report;
}

std::uint32_t position(RowReader& reader) {
    const auto at = reader.integer();
    if (at < 0 || at > std::numeric_limits<std::uint32_t>::max()) {
        reader.complain(std::to_string(at) + " is no position in a text");
        return 0;
    }
    return static_cast<std::uint32_t>(at);
}

workflow::Comment read_comment(RowReader& reader) {
    workflow::Comment comment;
    comment.number = reader.integer();
    comment.revision = {reader.integer()};
    comment.span.begin = position(reader);
    comment.span.end = position(reader);
    comment.text = reader.text();
    comment.by = {reader.text()};
    comment.guest = reader.text();
    comment.at = instant(reader.integer());
    return comment;
}

workflow::GateAnswer read_answer(RowReader& reader) {
    workflow::GateAnswer answer;
    answer.number = reader.integer();
    answer.gate = reader.text();
    answer.kind = word_of(reader, workflow::answer_kind_named);
    answer.whom = reader.text();
    answer.on = day(reader.integer());
    answer.note = reader.text();
    answer.revision = {reader.integer()};
    answer.by = {reader.text()};
    answer.at = instant(reader.integer());
    return answer;
}

}  // namespace

Result<bool> put(Connection& connection, SubmissionId submission, const workflow::Revision& r) {
    return touched(connection.run(statements::revision_insert,
                                  {cell(submission), cell(r.number), cell(r.document.text),
                                   cell(word(r.document.kind)), cell(word(r.document.author)),
                                   cell(r.schedule.day), cell(r.schedule.time), cell(r.schedule.embargo),
                                   cell(r.asked_by), cell(r.by), cell(r.at), cell(r.note), cell(r.digest)}));
}

Result<bool> put(Connection& connection, SubmissionId submission, const workflow::StoredReport& r) {
    return touched(
        connection.run(statements::report_insert,
                       {cell(submission), cell(r.number), cell(r.revision), cell(r.at), cell(r.ruleset),
                        cell(r.on), cell(policy::word(r.verdict)), cell(r.json), cell(r.digest)}));
}

Result<bool> put(Connection& connection, SubmissionId submission, const workflow::Comment& c) {
    return touched(connection.run(statements::remark_insert,
                                  {cell(submission), cell(c.number), cell(c.revision),
                                   cell(std::int64_t{c.span.begin}), cell(std::int64_t{c.span.end}),
                                   cell(c.text), cell(c.by), cell(c.guest), cell(c.at)}));
}

Result<bool> put(Connection& connection, SubmissionId submission, const workflow::GateAnswer& a) {
    return touched(
        connection.run(statements::gate_answer_insert,
                       {cell(submission), cell(a.number), cell(a.gate), cell(word(a.kind)), cell(a.whom),
                        cell(a.on), cell(a.note), cell(a.revision), cell(a.by), cell(a.at)}));
}

Result<std::vector<workflow::Revision>> revisions_of(Connection& connection, SubmissionId submission) {
    return each<workflow::Revision>(connection.run(statements::revision_list, {cell(submission)}),
                                    "a revision", read_revision);
}

Result<std::vector<workflow::StoredReport>> reports_of(Connection& connection, SubmissionId submission) {
    return each<workflow::StoredReport>(connection.run(statements::report_list, {cell(submission)}),
                                        "a report", read_report);
}

Result<std::vector<workflow::Comment>> comments_of(Connection& connection, SubmissionId submission) {
    return each<workflow::Comment>(connection.run(statements::remark_list, {cell(submission)}), "a comment",
                                   read_comment);
}

Result<std::vector<workflow::GateAnswer>> answers_of(Connection& connection, SubmissionId submission) {
    return each<workflow::GateAnswer>(connection.run(statements::gate_answer_list, {cell(submission)}),
                                      "the answer to a gate", read_answer);
}

}  // namespace evenhand::store
