#include "evenhand/web/elections_import.hpp"

#include "evenhand/calendar/every_election.hpp"
#include "web/csv_table.hpp"

#include <algorithm>
#include <map>

namespace evenhand::web {
namespace {

using calendar::Election;
using calendar::ElectionId;
using calendar::ElectionState;

const std::string file_name = "elections.csv";

const CsvColumns& known_columns() {
    static const CsvColumns columns{
        {"election_id", "group"},   {"ballot_paper_id", "ballot"},   {"id", "ballot"},
        {"poll_open_date", "poll"}, {"election_date", "poll"},       {"post_label", "area"},
        {"division", "area"},       {"division_name", "area"},       {"ward", "area"},
        {"cancelled", "cancelled"}, {"cancelled_poll", "cancelled"}, {"cancellation_reason", "reason"}};
    return columns;
}

ElectionState state_of(const CsvRecord& record) {
    if (!csv_yes(record.value("cancelled"))) {
        return ElectionState::scheduled;
    }
    const std::string reason = record.value("reason");
    if (reason == "EQUAL_CANDIDATES" || reason == "UNDER_CONTESTED") {
        return ElectionState::uncontested;
    }
    return reason == "CANDIDATE_DEATH" ? ElectionState::countermanded : ElectionState::cancelled;
}

/// The council's own poll of an ordinary ballot; any other identifier as it is.
base::Result<ElectionId> gathered(const ElectionId& id) {
    if (id.prefix() != "local" || id.by_election() || id.organisation().empty()) {
        return id;
    }
    return ElectionId::parse("local." + std::string(id.organisation()) + "." + base::iso(id.poll()));
}

base::Result<Election> election_of_line(const CsvRecord& record, calendar::Nation council) {
    const auto wrong = [&](const std::string& what) { return csv_error(what, file_name, record.line); };
    const std::string ballot = record.value("ballot");
    const std::string text = ballot.empty() ? record.value("group") : ballot;
    const auto written = ElectionId::parse(text);
    if (!written.ok()) {
        return wrong(written.error().message);
    }
    const std::string poll = record.value("poll");
    if (!poll.empty() && poll != base::iso(written->poll())) {
        return wrong("'" + text + "' and the day of the poll beside it do not agree");
    }
    EVENHAND_TRY(ElectionId id, gathered(*written));
    const bool referendum = id.prefix() == "ref";
    const bool whole = id == *written;
    auto joined = calendar::election_of(
        std::move(id), referendum ? std::optional(calendar::ElectionType::ref_governance) : std::nullopt,
        std::nullopt, council);
    if (!joined.ok()) {
        return wrong(joined.error().message);
    }
    Election election = std::move(joined).value();
    // One ward without a poll does not end the council's.
    election.state = whole ? state_of(record) : ElectionState::scheduled;
    election.area = election.id.by_election() ? record.value("area") : "";
    return election;
}

}  // namespace

base::Result<std::vector<Election>> elections_of_file(std::string_view bytes, calendar::Nation council) {
    const auto first = bytes.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && (bytes[first] == '{' || bytes[first] == '[')) {
        return calendar::parse_every_election(bytes, "elections.json", council);
    }
    EVENHAND_TRY(const auto table, csv_table(bytes, file_name, known_columns()));
    if (std::ranges::count(table.keys, "group") + std::ranges::count(table.keys, "ballot") == 0) {
        return csv_error("no column of the heading line holds the elections' identifiers", file_name, 1);
    }
    std::map<std::pair<base::Day, std::string>, Election> elections;
    for (const CsvRecord& record : table.records) {
        EVENHAND_TRY(Election election, election_of_line(record, council));
        std::pair key(election.id.poll(), election.id.text());
        elections.try_emplace(std::move(key), std::move(election));
    }
    std::vector<Election> sorted;
    for (auto& [key, election] : elections) {
        sorted.push_back(std::move(election));
    }
    return sorted;
}

}  // namespace evenhand::web
