#include "store/audit_rows.hpp"

#include "evenhand/base/data.hpp"
#include "evenhand/base/json_writer.hpp"
#include "store/cells.hpp"
#include "store/statements.hpp"

namespace evenhand::store {
namespace {

using base::Result;
using workflow::Entry;

std::string json_of(const std::vector<std::pair<std::string, std::string>>& details) {
    std::string json = "{";
    for (const auto& [key, value] : details) {
        json += json.size() == 1 ? "" : ",";
        base::append_json_text(json, key);
        json += ":";
        base::append_json_text(json, value);
    }
    return json + "}";
}

std::vector<std::pair<std::string, std::string>> details_in(RowReader& reader) {
    std::vector<std::pair<std::string, std::string>> details;
    const auto json = reader.text();
    const auto parsed = base::parse_json(json.empty() ? "{}" : json, "the audit");
    const auto* table = parsed.ok() ? parsed->table() : nullptr;
    if (table == nullptr) {
        reader.complain("its details are no JSON");
        return details;
    }
    for (const auto& member : *table) {
        if (member.value.text() == nullptr) {
            reader.complain("its detail '" + member.key + "' is no text");
            return details;
        }
        details.emplace_back(member.key, *member.value.text());
    }
    return details;
}

Entry read_entry(RowReader& reader) {
    Entry entry;
    entry.number = reader.integer();
    entry.fact.at = instant(reader.integer());
    entry.fact.who = {reader.text()};
    entry.fact.council = {reader.text()};
    entry.fact.act = reader.text();
    entry.fact.subject = {reader.integer()};
    entry.fact.details = details_in(reader);
    entry.previous = reader.text();
    entry.digest = reader.text();
    return entry;
}

}  // namespace

Result<std::vector<Entry>> append_facts(Connection& connection, std::vector<workflow::Fact> facts) {
    EVENHAND_TRY(auto head, chain_head(connection));
    std::vector<Entry> entries;
    entries.reserve(facts.size());
    for (auto& fact : facts) {
        auto entry = workflow::sealed(std::move(fact), head);
        head = {entry.number, entry.digest};
        const auto& f = entry.fact;
        EVENHAND_TRY(const auto added,
                     connection.run(statements::audit_insert,
                                    {cell(entry.number), cell(f.at), cell(f.who), cell(f.council),
                                     cell(f.act), cell(f.subject), cell(json_of(f.details)),
                                     cell(entry.previous), cell(entry.digest)}));
        base::ensure(added.changed == 1, "an entry was not recorded");
        entries.push_back(std::move(entry));
    }
    return entries;
}

Result<workflow::Head> chain_head(Connection& connection) {
    EVENHAND_TRY(auto head, one<workflow::Head>(connection.run(statements::audit_head),
                                                "the end of the audit", [](RowReader& reader) {
                                                    const auto number = reader.integer();
                                                    return workflow::Head{number, reader.text()};
                                                }));
    return head ? std::move(*head) : workflow::start_of_chain();
}

Result<std::vector<Entry>> entries_from(Connection& connection, std::int64_t from, std::int64_t limit) {
    return each<Entry>(connection.run(statements::audit_list, {cell(from), cell(limit)}),
                       "an entry of the audit", read_entry);
}

Result<std::vector<Entry>> entries_about(Connection& connection, workflow::SubmissionId subject) {
    return each<Entry>(connection.run(statements::audit_list_of_submission, {cell(subject)}),
                       "an entry of the audit", read_entry);
}

}  // namespace evenhand::store
