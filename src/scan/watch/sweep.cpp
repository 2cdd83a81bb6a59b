#include "evenhand/scan/judging.hpp"
#include "scan/watch/round_work.hpp"

#include <algorithm>

namespace evenhand::scan {
namespace {

using base::Done;
using base::Result;

constexpr std::int64_t page_size = 200;

bool asks_something(const Assessment& assessment) {
    return std::any_of(assessment.findings.begin(), assessment.findings.end(),
                       [](const WebFinding& finding) { return finding.level > rules::Level::note; });
}

/// In a sweep that is made up for, what was published inside the period, or is at odds with the law of its
/// own day, is left out: it was told of when it was found.
bool stood_before(const Item& item, base::Day opens) {
    return item.verdict == policy::Verdict::clear && item.day && *item.day < opens;
}

}  // namespace

/// On the day a period opens and on the day before, everything of the source that is still online is held
/// against the law of that day, once each. A sweep of the opening day that nobody made, because the source
/// was not scanned then or is watched only since, is made up for inside the period, once every page that is
/// listed was asked for.
Result<Done> RoundWork::sweep() {
    for (const auto& period : council_->calendar().periods(today_, today_ + std::chrono::days{1})) {
        const auto due = std::min(period.opens, today_);
        const auto key = "sweep|" + std::to_string(row_.source.id) + '|' + period.election + '|' +
                         base::iso(period.opens) + '|' + base::iso(due);
        EVENHAND_TRY(const bool done, means_.records.happened(key));
        EVENHAND_TRY(const bool unread, due < today_ ? something_is_unread() : Result<bool>(false));
        if (done || unread) {
            continue;
        }
        Sweep found{period.election, period.opens, today_, {}};
        EVENHAND_TRY_DONE(sweep_into(found));
        done_once_.push_back(key);
        if (due == today_ || !found.items.empty()) {
            digest_.sweeps.push_back(std::move(found));
        }
    }
    return Done{};
}

Result<Done> RoundWork::sweep_into(Sweep& found) {
    ItemQuery query;
    query.source = row_.source.id;
    query.states = {ItemState::online, ItemState::suspect};
    query.limit = page_size;
    for (;; query.offset += page_size) {
        EVENHAND_TRY(const auto online, means_.records.items(query));
        for (const auto& item : online.rows) {
            EVENHAND_TRY(const auto versions, means_.records.versions(item.id));
            if (versions.empty() || (found.opens < today_ && !stood_before(item, found.opens))) {
                continue;
            }
            EVENHAND_TRY(auto judged, assess_on(versions.back(), *council_, found.opens, began_));
            if (asks_something(judged)) {
                found.items.push_back({item, std::move(judged.findings)});
            }
        }
        if (static_cast<std::int64_t>(online.rows.size()) < page_size) {
            return Done{};
        }
    }
}

Result<bool> RoundWork::something_is_unread() {
    ItemQuery query;
    query.source = row_.source.id;
    query.states = {ItemState::waiting};
    query.order = ItemQuery::Order::due;
    query.limit = page_size;
    EVENHAND_TRY(const auto waiting, means_.records.items(query));
    return std::any_of(waiting.rows.begin(), waiting.rows.end(),
                       [](const Item& item) { return !item.last_look; });
}

}  // namespace evenhand::scan
