#include "api.hpp"
#include "desk_work.hpp"
#include "evenhand/base/json_writer.hpp"
#include "evenhand/workflow/audit_check.hpp"
#include "field_reader.hpp"
#include "paging.hpp"
#include "web/routing/refusals.hpp"

#include <algorithm>
#include <limits>

namespace evenhand::web {
namespace {

using workflow::Entry;

constexpr std::int64_t at_once = 1000;
constexpr std::int64_t most_entries = 500;
/// How far one request looks for entries that fit; the next one goes on from there.
constexpr std::int64_t most_looked_at = 20000;
struct Wanted {
    std::int64_t from = 1;
    std::int64_t limit = 100;
    std::string act;
    std::string who;
    std::string council;
    std::int64_t submission = 0;
    std::optional<workflow::Instant> since;
    std::optional<workflow::Instant> before;

    [[nodiscard]] bool fits(const Entry& entry) const {
        const workflow::Fact& fact = entry.fact;
        return (act.empty() || fact.act == act) && (who.empty() || fact.who.value == who) &&
               (council.empty() || fact.council.value == council) &&
               (submission == 0 || fact.subject.value == submission) && (!since || fact.at >= *since) &&
               (!before || fact.at < *before);
    }
};

/// The whole audit is for auditors of the installation, what is of one council for auditors of that council
/// (docs/queue.md).
bool may_audit(const workflow::Account& who, const workflow::CouncilId& council) {
    return workflow::has_role(who, council, workflow::Role::reader) ||
           workflow::has_role(who, council, workflow::Role::administrator);
}

bool audits_something(const workflow::Account& who) {
    return std::ranges::any_of(who.grants,
                               [&](const workflow::Grant& grant) { return may_audit(who, grant.council); });
}

Wanted read_wanted(FieldReader& fields) {
    Wanted wanted;
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    wanted.from = fields.optional_integer("from", 1, most).value_or(wanted.from);
    wanted.limit = fields.optional_integer("limit", 1, most_entries).value_or(wanted.limit);
    wanted.act = fields.optional_text("act", 100).value_or("");
    wanted.who = fields.optional_text("who", 100).value_or("");
    wanted.council = fields.optional_text("council", 100).value_or("");
    wanted.submission = fields.optional_integer("submission", 1, most).value_or(0);
    wanted.since = fields.optional_moment("since");
    wanted.before = fields.optional_moment("before");
    return wanted;
}

struct Found {
    std::vector<Entry> entries;
    std::int64_t next = 0;  ///< where to go on; 0: that was all
};

base::Result<Found> find(workflow::Records& records, const Wanted& wanted, const workflow::Account& who) {
    Found found;
    std::int64_t at = wanted.from;
    EVENHAND_TRY(const workflow::Head head, records.head());
    while (at <= head.number && at - wanted.from < most_looked_at) {
        EVENHAND_TRY(auto some, records.entries(at, at_once));
        if (some.empty()) {
            break;
        }
        for (Entry& entry : some) {
            if (static_cast<std::int64_t>(found.entries.size()) == wanted.limit) {
                found.next = entry.number;
                return found;
            }
            at = entry.number + 1;
            if (wanted.fits(entry) && may_audit(who, entry.fact.council)) {
                found.entries.push_back(std::move(entry));
            }
        }
    }
    found.next = at <= head.number ? at : 0;
    return found;
}

/// An entry's line is JSON already, in the form that evidence packs have.
std::string in_json(const Found& found) {
    std::string out = "{\"entries\":[";
    for (const Entry& entry : found.entries) {
        out += (&entry == found.entries.data() ? "\n" : ",\n") + workflow::to_json_line(entry);
    }
    return out + "],\"next\":" + (found.next == 0 ? "null" : std::to_string(found.next)) + "}\n";
}

void write_texts(base::JsonWriter& json, std::string_view key, const std::vector<std::string>& texts) {
    json.key(key).begin_array();
    for (const std::string& text : texts) {
        json.text(text);
    }
    json.end_array();
}

Reply for_auditors(const Request& request) {
    return reply_of(
        {ProblemKind::not_allowed,
         "the audit is for readers and administrators; /api/v1/submissions/{id} tells what was done "
         "with one submission"},
        request.id);
}

}  // namespace

Reply list_audit(const Request& request, const Site& site) {
    auto fields = FieldReader::of_query(request);
    const Wanted wanted = read_wanted(fields);
    if (const auto problem = fields.finish()) {
        return reply_of(*problem, request.id);
    }
    const workflow::Account& who = *request.asker.who;
    if (!audits_something(who)) {
        return for_auditors(request);
    }
    const auto found = find(*site.office->records, wanted, who);
    if (!found.ok()) {
        return reply_of(store_problem(found.error(), request), request.id);
    }
    Reply reply{200, "application/json", in_json(*found), {}};
    if (found->next != 0) {
        reply.headers.emplace_back("Link", "<" + address_with(request, "from", std::to_string(found->next)) +
                                               ">; rel=\"next\"");
    }
    return reply;
}

Reply verify_audit(const Request& request, const Site& site) {
    if (const auto problem = FieldReader::of_query(request).finish()) {
        return reply_of(*problem, request.id);
    }
    if (!may_audit(*request.asker.who, {})) {
        return for_auditors(request);
    }
    const std::unique_lock turn(*site.office->verifying, std::try_to_lock);
    if (!turn) {
        return being_verified(request);
    }
    const auto check = workflow::check_audit(*site.office->records, {});
    if (!check.ok()) {
        return reply_of(store_problem(check.error(), request), request.id);
    }
    base::JsonWriter json;
    json.begin_object().key("holds").flag(check->ok());
    json.key("head").begin_object().key("number").number(check->head.number);
    json.key("digest").text(check->head.digest).end_object();
    json.key("first_broken").number(check->first_broken).key("submissions").number(check->submissions);
    write_texts(json, "faults", check->faults);
    write_texts(json, "remarks", check->remarks);
    json.end_object();
    return Reply{200, "application/json", json.take(), {}};
}

}  // namespace evenhand::web
