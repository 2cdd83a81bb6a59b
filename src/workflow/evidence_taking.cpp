#include "evenhand/workflow/evidence_taking.hpp"

#include "evenhand/workflow/note.hpp"
#include "evenhand/workflow/saying.hpp"

#include <algorithm>

namespace evenhand::workflow {
namespace {

base::Result<std::vector<Entry>> chain_from(Records& records, std::int64_t first, std::int64_t last) {
    constexpr std::int64_t at_once = 1000;
    std::vector<Entry> chain;
    while (first <= last) {
        EVENHAND_TRY(auto some, records.entries(first, std::min(at_once, last - first + 1)));
        if (some.empty()) {
            return saying(base::ErrorCode::invalid, "why.entry_missing", {{"number", std::to_string(first)}});
        }
        first += static_cast<std::int64_t>(some.size());
        std::ranges::move(some, std::back_inserter(chain));
    }
    return chain;
}

}  // namespace

std::string in_words(const AuditCheck& checked) {
    std::string text;
    for (const std::string& fault : checked.faults) {
        text += "broken: " + fault + "\n";
    }
    for (const std::string& remark : checked.remarks) {
        text += "remark: " + remark + "\n";
    }
    return text + (checked.ok() ? "the audit holds: " : "the audit does NOT hold; it was read to: ") +
           std::to_string(checked.head.number) + " entries, " + std::to_string(checked.submissions) +
           " submissions, head " + checked.head.digest + "\n";
}

base::Result<TakenEvidence> take_evidence(Records& records, Desk& desk, const Account& who, SubmissionId id,
                                          const base::Clock& clock) {
    EVENHAND_TRY(const auto seen, desk.history(who, id));
    if (!may_take_evidence(who, seen.submission.council)) {
        return saying(base::ErrorCode::refused, "why.no_evidence");
    }
    EVENHAND_TRY_DONE(note(records, {clock.now(), who.id, seen.submission.council, "export", id, {}}));
    EVENHAND_TRY(auto checked, check_audit(records, {}));
    EVENHAND_TRY(const auto history, desk.history(who, id));
    EVENHAND_TRY(const auto chain, chain_from(records, history.entries.front().number, checked.head.number));
    auto files = evidence_pack(history, chain, clock.now(), in_words(checked));
    return TakenEvidence{std::move(files), std::move(checked)};
}

}  // namespace evenhand::workflow
