#include "evenhand/calendar/every_election.hpp"

#include "evenhand/base/data.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace evenhand::calendar {
namespace {

using base::Error;
using base::ErrorCode;
using base::Node;
using base::Place;

/// The text of a member, empty where it is missing or null.
std::string text_of(const Node& table, std::string_view key) {
    const Node* node = table.find(key);
    return node != nullptr && node->text() != nullptr ? *node->text() : std::string();
}

bool flag_of(const Node& table, std::string_view key) {
    const Node* node = table.find(key);
    return node != nullptr && node->boolean() != nullptr && *node->boolean();
}

struct Entry {
    Election election;
    std::string group;       ///< the identifier of the group it is in; empty: none
    std::string group_type;  ///< "election", "subtype", "organisation"; empty: a ballot
};

ElectionState state_of(const Node& table) {
    if (!flag_of(table, "cancelled")) {
        return ElectionState::scheduled;
    }
    const std::string reason = text_of(table, "cancellation_reason");
    if (reason == "EQUAL_CANDIDATES" || reason == "UNDER_CONTESTED") {
        return ElectionState::uncontested;
    }
    if (reason == "CANDIDATE_DEATH") {
        return ElectionState::countermanded;
    }
    return text_of(table, "replaced_by").empty() ? ElectionState::cancelled : ElectionState::postponed;
}

std::string area_of(const Node& table, const Election& election) {
    const Node* division = table.find("division");
    if (!election.id.by_election() || division == nullptr || division->table() == nullptr) {
        return {};
    }
    return text_of(*division, "name");
}

std::optional<Nation> nation_of(const Node& table) {
    const Node* organisation = table.find("organisation");
    const std::string territory = organisation != nullptr && organisation->table() != nullptr
                                      ? text_of(*organisation, "territory_code")
                                      : "";
    if (territory == "ENG") {
        return Nation::england;
    }
    if (territory == "WLS") {
        return Nation::wales;
    }
    if (territory == "SCT") {
        return Nation::scotland;
    }
    return territory == "NIR" ? std::optional(Nation::northern_ireland) : std::nullopt;
}

Error at(const Place& place, Error error) {
    error.place = place;
    return error;
}

base::Result<Entry> read_entry(const Node& table, const std::string& file, Nation council) {
    const Place place{file, table.line()};
    if (table.table() == nullptr) {
        return Error{ErrorCode::invalid, "an entry is no object", "give the API's list of elections", place};
    }
    const std::string text = text_of(table, "election_id");
    auto id = ElectionId::parse(text);
    if (!id.ok()) {
        return at(place, id.error());
    }
    const std::string poll = text_of(table, "poll_open_date");
    if (!poll.empty() && poll != base::iso(id->poll())) {
        return Error{ErrorCode::invalid, "'" + text + "' says that it is held on " + poll.substr(0, 20),
                     "make the identifier and poll_open_date agree", place};
    }
    // The API does not say which law a referendum is under; a governance referendum is by far the commonest.
    const bool referendum = id->prefix() == "ref";
    auto joined =
        election_of(std::move(*id), referendum ? std::optional(ElectionType::ref_governance) : std::nullopt,
                    std::nullopt, nation_of(table).value_or(council));
    if (!joined.ok()) {
        return at(place, joined.error());
    }
    Entry entry{std::move(*joined), text_of(table, "group"), text_of(table, "group_type")};
    entry.election.state = state_of(table);
    entry.election.area = area_of(table, entry.election);
    entry.election.place = place;
    return entry;
}

base::Result<const Node::Array*> entries_of(const Node& root, const std::string& file) {
    const Node* list = root.table() != nullptr ? root.find("results") : &root;
    if (list == nullptr || list->array() == nullptr) {
        return Error{ErrorCode::invalid, "holds no list of elections",
                     "give an answer of the EveryElection API", Place{file, root.line()}};
    }
    return list->array();
}

bool wanted(const Entry& entry, const std::vector<Entry>& all) {
    const std::string& id = entry.election.id.text();
    if (entry.group_type == "election" || entry.group_type == "subtype") {
        return std::none_of(all.begin(), all.end(), [&](const Entry& other) { return other.group == id; });
    }
    return entry.election.id.by_election() || std::none_of(all.begin(), all.end(), [&](const Entry& other) {
               return other.group_type == "organisation" && other.election.id.text() == entry.group;
           });
}

}  // namespace

base::Result<std::vector<Election>> parse_every_election(std::string_view json, const std::string& file,
                                                         Nation council) {
    EVENHAND_TRY(const Node root, base::parse_json(json, file));
    EVENHAND_TRY(const Node::Array* tables, entries_of(root, file));
    std::vector<Entry> entries;
    std::set<std::string> seen;
    for (const Node& table : *tables) {
        EVENHAND_TRY(Entry entry, read_entry(table, file, council));
        if (!seen.insert(entry.election.id.text()).second) {
            return Error{ErrorCode::invalid, "'" + entry.election.id.text() + "' stands twice",
                         "remove one of the two", entry.election.place};
        }
        if (!flag_of(table, "deleted")) {
            entries.push_back(std::move(entry));
        }
    }
    std::vector<Election> elections;
    for (const Entry& entry : entries) {
        if (wanted(entry, entries)) {
            elections.push_back(entry.election);
        }
    }
    std::sort(elections.begin(), elections.end(), [](const Election& a, const Election& b) {
        return std::pair(a.id.poll(), a.id.text()) < std::pair(b.id.poll(), b.id.text());
    });
    return elections;
}

ElectionDifference difference(std::span<const Election> listed, std::span<const Election> imported) {
    ElectionDifference changes;
    const auto find = [](std::span<const Election> all, const ElectionId& id) {
        return std::find_if(all.begin(), all.end(), [&](const Election& each) { return each.id == id; });
    };
    for (const Election& election : imported) {
        const auto old = find(listed, election.id);
        if (old == listed.end()) {
            changes.added.push_back(election);
            continue;
        }
        const bool was_live =
            old->state == ElectionState::scheduled || old->state == ElectionState::notice_published;
        if (election.state != ElectionState::scheduled && was_live) {
            changes.changed.push_back(election);
            changes.changed.back().place = old->place;
        }
    }
    for (const Election& election : listed) {
        const bool spoken_of = std::any_of(imported.begin(), imported.end(), [&](const Election& other) {
            return other.type == election.type && other.id.poll() == election.id.poll();
        });
        if (spoken_of && find(imported, election.id) == imported.end()) {
            changes.only_listed.push_back(election);
        }
    }
    return changes;
}

}  // namespace evenhand::calendar
