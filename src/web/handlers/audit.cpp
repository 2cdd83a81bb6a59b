#include "evenhand/web/form.hpp"
#include "evenhand/web/record_pages.hpp"
#include "evenhand/workflow/note.hpp"
#include "evenhand/workflow/saying.hpp"
#include "web/handlers/case.hpp"
#include "web/handlers/handlers.hpp"
#include "web/handlers/told.hpp"
#include "web/routing/refusals.hpp"

#include <algorithm>

namespace evenhand::web {
namespace {

using workflow::Entry;

constexpr std::int64_t piece = 500;
/// How many entries one page looks at and shows; a search goes on where it ended.
constexpr std::int64_t most_looked_at = 20'000;
constexpr std::size_t most_shown = 50;
constexpr std::int64_t most_exported = 200'000;
std::optional<base::Day> day_in(const Request& request, std::string_view name, const View& view,
                                std::vector<FieldError>& errors) {
    const std::string word = trimmed(request.query.value_or(name, ""));
    if (word.empty()) {
        return std::nullopt;
    }
    const auto day = base::parse_day(word);
    if (!day.ok()) {
        errors.push_back({std::string(name), view.words.say("audit.error_day")});
        return std::nullopt;
    }
    return *day;
}

AuditFilter filter_of(const Request& request, const View& view, std::vector<FieldError>& errors) {
    AuditFilter filter;
    filter.who = trimmed(request.query.value_or("who", ""));
    filter.act = trimmed(request.query.value_or("act", ""));
    filter.subject = number_in(trimmed(request.query.value_or("subject", ""))).value_or(0);
    filter.from = day_in(request, "from", view, errors);
    filter.to = day_in(request, "to", view, errors);
    filter.before = number_in(request.query.value_or("before", "")).value_or(0);
    return filter;
}

/// What concerns a council is for those who have a role there; the rest for administrators of the
/// installation.
bool may_see(const workflow::Account& who, const Entry& entry) {
    return entry.fact.council.empty() ? workflow::has_role(who, {}, workflow::Role::administrator)
                                      : !workflow::roles_in(who, entry.fact.council).empty();
}

/// Verifying reads all there is, and says so of every council: it is for those whose work the audit is.
bool may_verify(const workflow::Account& who) {
    return std::ranges::any_of(who.grants, [](const workflow::Grant& grant) {
        return grant.role == workflow::Role::reader || grant.role == workflow::Role::administrator;
    });
}

/// Newest first, from the end of the chain or from before `filter.before`.
base::Result<std::int64_t> search(workflow::Records& records, const workflow::Account& who,
                                  const AuditFilter& filter, std::vector<Entry>& found) {
    EVENHAND_TRY(const auto head, records.head());
    std::int64_t past = filter.before > 0 ? std::min(filter.before, head.number + 1) : head.number + 1;
    const std::int64_t stop = std::max<std::int64_t>(1, past - most_looked_at);
    while (past > stop) {
        const std::int64_t from = std::max<std::int64_t>(stop, past - piece);
        EVENHAND_TRY(auto entries, records.entries(from, past - from));
        for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
            if (!filter.holds(*entry) || !may_see(who, *entry)) {
                continue;
            }
            if (found.size() == most_shown) {
                return entry->number + 1;
            }
            found.push_back(std::move(*entry));
        }
        past = from;
    }
    return stop > 1 ? stop : 0;
}

Reply audit_reply(const Request& request, const Site& site, std::optional<workflow::AuditCheck> check) {
    const View view = view_of(request, site);
    AuditPage page;
    page.filter = filter_of(request, view, page.errors);
    auto go_on = search(*site.office->records, *view.who, page.filter, page.entries);
    auto names = names_of(site);
    if (!go_on.ok() || !names.ok()) {
        return told(request, site, go_on.ok() ? names.error() : go_on.error());
    }
    page.go_on = *go_on;
    page.names = std::move(names).value();
    page.check = std::move(check);
    page.may_verify = may_verify(*view.who);
    return page_reply(page.errors.empty() ? 200 : 422, audit_page(view, page));
}

/// That somebody took the audit with them is in the audit.
base::Result<base::Done> note_export(const Site& site, const workflow::Account& who,
                                     const std::string& what) {
    return workflow::note(
        *site.office->records,
        workflow::with_details({site.clock.now(), who.id, {}, "export", {}, {}}, {{"what", what}}));
}

}  // namespace

Reply show_audit(const Request& request, const Site& site) {
    return audit_reply(request, site, std::nullopt);
}

Reply verify_on_page(const Request& request, const Site& site) {
    if (!may_verify(*request.asker.who)) {
        return told(request, site, workflow::saying(base::ErrorCode::refused, "why.verified_by"));
    }
    const std::unique_lock turn(*site.office->verifying, std::try_to_lock);
    if (!turn) {
        return being_verified(request);
    }
    auto check = workflow::check_audit(*site.office->records, {});
    return check.ok() ? audit_reply(request, site, std::move(check).value())
                      : told(request, site, check.error());
}

Reply export_audit(const Request& request, const Site& site) {
    const View view = view_of(request, site);
    const auto fields = form_fields(request);
    std::vector<FieldError> errors;
    const AuditFilter filter = filter_of(request, view, errors);
    std::vector<Entry> found;
    for (std::int64_t from = 1; from <= most_exported; from += piece) {
        auto entries = site.office->records->entries(from, piece);
        if (!entries.ok()) {
            return told(request, site, entries.error());
        }
        for (Entry& entry : *entries) {
            if (filter.holds(entry) && may_see(*view.who, entry)) {
                found.push_back(std::move(entry));
            }
        }
        if (entries->empty()) {
            break;
        }
    }
    const bool csv = fields.ok() && fields->value_or("format", "csv") == "csv";
    if (const auto noted = note_export(site, *view.who, csv ? "audit as CSV" : "audit as JSON lines");
        !noted.ok()) {
        return told(request, site, noted.error());
    }
    Reply reply{200, csv ? "text/csv; charset=utf-8" : "application/jsonl", {}, {}};
    if (csv) {
        reply.body = audit_csv(found);
    } else {
        for (const Entry& entry : found) {
            reply.body += workflow::to_json_line(entry) + "\n";
        }
    }
    reply.headers.emplace_back("Content-Disposition",
                               std::string("attachment; filename=\"audit.") + (csv ? "csv\"" : "jsonl\""));
    return reply;
}

}  // namespace evenhand::web
