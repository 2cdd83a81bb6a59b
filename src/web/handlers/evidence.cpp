#include "evenhand/workflow/evidence.hpp"

#include "evenhand/workflow/audit_check.hpp"
#include "evenhand/workflow/note.hpp"
#include "web/handlers/case.hpp"
#include "web/handlers/handlers.hpp"
#include "web/handlers/told.hpp"
#include "web/routing/refusals.hpp"
#include "web/zip.hpp"

#include <algorithm>

namespace evenhand::web {
namespace {

using base::Result;

Result<std::vector<workflow::Entry>> chain_from(workflow::Records& records, std::int64_t first,
                                                std::int64_t last) {
    constexpr std::int64_t at_once = 1000;
    std::vector<workflow::Entry> chain;
    while (first <= last) {
        EVENHAND_TRY(auto some, records.entries(first, std::min(at_once, last - first + 1)));
        if (some.empty()) {
            return base::Error{base::ErrorCode::invalid,
                               "entry " + std::to_string(first) + " of the audit is missing",
                               "have the audit verified",
                               {}};
        }
        first += static_cast<std::int64_t>(some.size());
        std::ranges::move(some, std::back_inserter(chain));
    }
    return chain;
}

std::string in_words(const workflow::AuditCheck& check) {
    std::string words = check.ok() ? "the audit holds" : "the audit does NOT hold";
    words += ", up to entry " + std::to_string(check.head.number) + " (" + check.head.digest + ")\n";
    for (const std::string& fault : check.faults) {
        words += "broken: " + fault + "\n";
    }
    for (const std::string& remark : check.remarks) {
        words += "remark: " + remark + "\n";
    }
    return words;
}

/// The export is in the audit itself, and so in the pack.
Result<std::string> pack_of(const Site& site, const workflow::Account& who, workflow::SubmissionId id) {
    auto& records = *site.office->records;
    workflow::Desk desk = desk_for(site);
    EVENHAND_TRY(const auto seen, desk.history(who, id));
    if (!workflow::may_take_evidence(who, seen.submission.council)) {
        return base::Error{base::ErrorCode::refused,
                           "evidence is taken by clerks, monitoring officers, readers and administrators",
                           "ask one of them",
                           {}};
    }
    EVENHAND_TRY_DONE(
        workflow::note(records, {site.clock.now(), who.id, seen.submission.council, "export", id, {}}));
    EVENHAND_TRY(const auto checked, workflow::check_audit(records, {}));
    EVENHAND_TRY(const auto history, desk.history(who, id));
    EVENHAND_TRY(const auto chain, chain_from(records, history.entries.front().number, checked.head.number));
    const auto now = site.clock.now();
    return zip_of(workflow::evidence_pack(history, chain, now, in_words(checked)), now);
}

}  // namespace

Reply give_evidence(const Request& request, const Site& site) {
    const auto id = submission_in(request);
    if (!id) {
        return no_such_page(request);
    }
    const std::unique_lock turn(*site.office->verifying, std::try_to_lock);
    if (!turn) {
        return being_verified(request);
    }
    auto pack = pack_of(site, *request.asker.who, *id);
    if (!pack.ok()) {
        return told(request, site, pack.error());
    }
    return Reply{
        200,
        "application/zip",
        std::move(pack).value(),
        {{"Content-Disposition", "attachment; filename=\"evidence-" + std::to_string(id->value) + ".zip\""}}};
}

}  // namespace evenhand::web
