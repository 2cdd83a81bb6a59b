#include "store/scan/source_rows.hpp"

#include "store/cells.hpp"
#include "store/statements.hpp"

namespace evenhand::store {
namespace {

using base::Result;
using scan::SourceRow;

std::string lines_of(const std::vector<std::string>& hosts) {
    std::string lines;
    for (const auto& host : hosts) {
        lines += host + '\n';
    }
    return lines;
}

std::vector<std::string> hosts_in(const std::string& lines) {
    std::vector<std::string> hosts;
    for (std::size_t begin = 0; begin < lines.size();) {
        const auto end = std::min(lines.find('\n', begin), lines.size());
        hosts.push_back(lines.substr(begin, end - begin));
        begin = end + 1;
    }
    return hosts;
}

SourceRow read_source(RowReader& reader) {
    SourceRow row;
    row.source.id = reader.integer();
    row.source.council = reader.text();
    row.source.kind = word_of(reader, scan::source_kind_named);
    row.source.url = reader.text();
    row.source.hosts = hosts_in(reader.text());
    row.source.standing = word_of(reader, scan::source_standing_named);
    row.state.next_due = instant(reader.integer());
    row.state.last_look = optional_instant(reader);
    row.state.last_good = optional_instant(reader);
    row.state.last_new = optional_instant(reader);
    row.state.failures = reader.integer();
    row.state.why = reader.text();
    row.state.validators.etag = reader.text();
    row.state.validators.last_modified = reader.text();
    return row;
}

scan::Run read_run(RowReader& reader) {
    scan::Run run;
    run.id = reader.integer();
    run.source = reader.integer();
    run.began = instant(reader.integer());
    run.ended = instant(reader.integer());
    for (auto* number : {&run.listed, &run.looked, &run.fresh, &run.changed, &run.same, &run.suspect,
                         &run.gone, &run.could_not_look, &run.requests, &run.conditional}) {
        *number = reader.integer();
    }
    run.why = reader.text();
    return run;
}

}  // namespace

std::string list_of(const std::vector<std::string>& words) {
    std::string list;
    for (const auto& word : words) {
        list += (list.empty() ? "|" : "") + word + '|';
    }
    return list;
}

Result<std::optional<std::int64_t>> add_source(Connection& connection, const scan::Source& source,
                                               scan::Instant due) {
    return one<std::int64_t>(
        connection.run(statements::scan_source_insert,
                       {cell(source.council), cell(word(source.kind)), cell(source.url),
                        cell(lines_of(source.hosts)), cell(word(source.standing)), cell(due)}),
        "a source", [](RowReader& reader) { return reader.integer(); });
}

Result<std::vector<SourceRow>> list_sources(Connection& connection) {
    return each<SourceRow>(connection.run(statements::scan_source_list), "a source", read_source);
}

Result<std::optional<SourceRow>> claim_source(Connection& connection, const scan::Lease& wanted,
                                              scan::Instant now, const std::vector<std::string>& only) {
    return one<SourceRow>(
        connection.run(statements::scan_source_claim,
                       {cell(wanted.holder), cell(now), cell(wanted.until), cell(list_of(only))}),
        "a source", read_source);
}

Result<bool> finish_source(Connection& connection, const scan::Lease& lease, const scan::SourceState& state) {
    return touched(
        connection.run(statements::scan_source_finish,
                       {cell(lease.source), cell(lease.holder), cell(state.next_due), cell(state.last_look),
                        cell(state.last_good), cell(state.last_new), cell(state.failures), cell(state.why),
                        cell(state.validators.etag), cell(state.validators.last_modified)}));
}

Result<bool> hold_source(Connection& connection, const scan::Lease& lease) {
    return touched(connection.run(statements::scan_source_hold,
                                  {cell(lease.source), cell(lease.holder), cell(lease.until)}));
}

Result<base::Done> add_run(Connection& connection, const scan::Run& run) {
    EVENHAND_TRY(const auto added,
                 connection.run(statements::scan_run_insert,
                                {cell(run.source), cell(run.began), cell(run.ended), cell(run.listed),
                                 cell(run.looked), cell(run.fresh), cell(run.changed), cell(run.same),
                                 cell(run.suspect), cell(run.gone), cell(run.could_not_look),
                                 cell(run.requests), cell(run.conditional), cell(run.why)}));
    base::ensure(added.changed == 1, "a run was not noted");
    return base::Done{};
}

Result<std::vector<scan::Run>> list_runs(Connection& connection, std::int64_t source, std::int64_t limit) {
    return each<scan::Run>(connection.run(statements::scan_run_list, {cell(source), cell(limit)}), "a run",
                           read_run);
}

}  // namespace evenhand::store
