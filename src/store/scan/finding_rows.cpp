#include "store/scan/finding_rows.hpp"

#include "store/byte_text.hpp"
#include "store/cells.hpp"
#include "store/statements.hpp"
#include "store/stored_text.hpp"
#include "store/verdict.hpp"

#include <charconv>

namespace evenhand::store {
namespace {

using base::Done;
using base::Result;

std::string days_in_words(const std::vector<base::Day>& days) {
    std::string words;
    for (const auto day : days) {
        words += (words.empty() ? "" : " ") + std::to_string(day.time_since_epoch().count());
    }
    return words;
}

std::vector<base::Day> days_in(RowReader& reader) {
    const auto words = reader.text();
    std::vector<base::Day> days;
    const char* at = words.data();
    const char* const end = at + words.size();
    while (at < end) {
        std::int64_t number = 0;
        const auto [after, fault] = std::from_chars(at, end, number);
        if (fault != std::errc{}) {
            reader.complain("a day means nothing");
            return {};
        }
        days.push_back(day(number));
        at = after == end ? end : after + 1;
    }
    return days;
}

scan::Version read_version(RowReader& reader) {
    scan::Version version;
    version.item = reader.integer();
    version.number = reader.integer();
    version.at = instant(reader.integer());
    version.title = given_text(reader.text());
    version.text = given_text(reader.text());
    version.language = reader.text();
    version.fingerprint = reader.text();
    if (const auto days = reader.optional_integer()) {
        version.day = day(*days);
    }
    version.day_source = reader.text();
    version.confidence = reader.text();
    version.other_days = days_in(reader);
    version.snapshot = reader.text();
    return version;
}

scan::Snapshot read_snapshot(RowReader& reader) {
    scan::Snapshot snapshot;
    snapshot.digest = reader.text();
    snapshot.url = reader.text();
    snapshot.at = instant(reader.integer());
    snapshot.headers = bytes_of(reader.text());
    snapshot.bytes = bytes_of(reader.text());
    return snapshot;
}

scan::Assessment read_assessment(RowReader& reader) {
    scan::Assessment assessment;
    assessment.item = reader.integer();
    assessment.version = reader.integer();
    assessment.at = instant(reader.integer());
    assessment.on = day(reader.integer());
    assessment.ruleset = reader.text();
    assessment.verdict = word_of(reader, verdict_named);
    const auto findings = given_text(reader.text());
    assessment.report = given_text(reader.text());
    if (const auto read = scan::read_findings(findings, assessment); !read.ok()) {
        reader.complain(read.error().message);
    }
    return assessment;
}

scan::Decision read_decision(RowReader& reader) {
    scan::Decision decision;
    decision.item = reader.integer();
    decision.number = reader.integer();
    decision.version = reader.integer();
    decision.mark = reader.text();
    decision.kind = word_of(reader, scan::decision_kind_named);
    decision.reason = reader.text();
    decision.by = reader.text();
    decision.at = instant(reader.integer());
    decision.submission = reader.integer();
    return decision;
}

}  // namespace

Result<bool> put_version(Connection& connection, const scan::Version& v) {
    return touched(connection.run(statements::scan_version_put,
                                  {cell(v.item), cell(v.number), cell(v.at), cell(stored_text(v.title)),
                                   cell(stored_text(v.text)), cell(v.language), cell(v.fingerprint),
                                   cell(v.day), cell(v.day_source), cell(v.confidence),
                                   cell(days_in_words(v.other_days)), cell(v.snapshot)}));
}

Result<std::vector<scan::Version>> versions_of(Connection& connection, std::int64_t item) {
    return each<scan::Version>(connection.run(statements::scan_version_list, {cell(item)}), "a version",
                               read_version);
}

Result<Done> add_snapshot(Connection& connection, const scan::Snapshot& s) {
    return ran(connection.run(
        statements::scan_snapshot_insert,
        {cell(s.digest), cell(s.url), cell(s.at), cell(byte_text(s.headers)), cell(byte_text(s.bytes))}));
}

Result<std::optional<scan::Snapshot>> find_snapshot(Connection& connection, const std::string& digest) {
    return one<scan::Snapshot>(connection.run(statements::scan_snapshot_find, {cell(digest)}), "a snapshot",
                               read_snapshot);
}

Result<std::int64_t> clear_snapshots(Connection& connection, scan::Instant before) {
    EVENHAND_TRY(const auto cleared, connection.run(statements::scan_snapshot_clear, {cell(before)}));
    return cleared.changed;
}

Result<Done> add_assessment(Connection& connection, const scan::Assessment& a) {
    return ran(connection.run(statements::scan_assessment_insert,
                              {cell(a.item), cell(a.version), cell(a.at), cell(a.on), cell(a.ruleset),
                               cell(policy::word(a.verdict)), cell(stored_text(scan::findings_json(a))),
                               cell(stored_text(a.report))}));
}

Result<std::optional<scan::Assessment>> newest_assessment(Connection& connection, std::int64_t item) {
    return one<scan::Assessment>(connection.run(statements::scan_assessment_find, {cell(item)}),
                                 "what was found of an item", read_assessment);
}

Result<Done> add_decision(Connection& connection, const scan::Decision& d) {
    EVENHAND_TRY_DONE(ran(connection.run(statements::scan_decision_insert,
                                         {cell(d.item), cell(d.version), cell(d.mark), cell(word(d.kind)),
                                          cell(d.reason), cell(d.by), cell(d.at), cell(d.submission)})));
    if (d.kind != scan::DecisionKind::taken_down) {
        return Done{};
    }
    EVENHAND_TRY_DONE(ran(connection.run(statements::scan_item_look_soon, {cell(d.item), cell(d.at)})));
    return ran(connection.run(statements::scan_source_due_soon, {cell(d.item), cell(d.at)}));
}

Result<std::vector<scan::Decision>> decisions_of(Connection& connection, std::int64_t item) {
    return each<scan::Decision>(connection.run(statements::scan_decision_list, {cell(item)}), "a decision",
                                read_decision);
}

}  // namespace evenhand::store
