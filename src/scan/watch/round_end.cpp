#include "evenhand/scan/fingerprint.hpp"
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

}  // namespace

/// The first pages of a site are read before it is known what its pages share; once it is, the same bytes
/// are read again, without asking anybody.
Result<Done> RoundWork::read_again() {
    if (!reader_->relearn()) {
        return Done{};
    }
    for (const auto id : read_plainly_) {
        EVENHAND_TRY(const auto item, means_.records.item(id));
        EVENHAND_TRY(auto versions, means_.records.versions(id));
        if (!item || versions.empty()) {
            continue;
        }
        auto& version = versions.back();
        EVENHAND_TRY(const auto page, means_.records.snapshot(version.snapshot));
        const auto article = page ? reader_->read(*page) : Result<extract::Article>(extract::Article{});
        if (!article.ok() || article->text.empty() || article->text == version.text) {
            continue;
        }
        version.text = article->text;
        version.fingerprint = fingerprint(version.title, version.text);
        Looked looked{*item, std::nullopt, {}, {}};
        looked.item.fingerprint = fingerprint(article->title, article->text);
        EVENHAND_TRY_DONE(judge(looked, version));
        looked.version = version;
        EVENHAND_TRY(const auto kept, means_.records.keep(lease_, looked));
        if (kept == Kept::lease_lost) {
            return base::Error{base::ErrorCode::refused, "the lease is lost", {}, {}};
        }
        for (auto& news : digest_.news) {
            if (news.item.id == id) {
                news = {looked.item, news.seen, looked.assessment};
            }
        }
    }
    return Done{};
}

Result<Done> RoundWork::settle_gone() {
    ItemQuery query;
    query.source = row_.source.id;
    query.states = {ItemState::suspect};
    query.limit = page_size;
    EVENHAND_TRY(const auto suspects, means_.records.items(query));
    for (const auto& item : suspects.rows) {
        if (proved_gone(item, means_.clock.now(), tally_)) {
            Looked looked{item, {}, {}, {}};
            looked.item.state = ItemState::gone;
            EVENHAND_TRY_DONE(keep(looked, Seen::gone));
        }
    }
    return Done{};
}

/// What was judged by other rules, or while other periods were in force, is judged again from the words that
/// are kept: nobody is asked for a page.
Result<Done> RoundWork::judge_again() {
    ItemQuery query;
    query.source = row_.source.id;
    query.states = {ItemState::online, ItemState::suspect};
    query.not_judged = judged_key();
    query.limit = page_size;
    for (;;) {
        EVENHAND_TRY(const auto old, means_.records.items(query));
        if (old.rows.empty()) {
            return Done{};
        }
        for (const auto& item : old.rows) {
            EVENHAND_TRY(const auto versions, means_.records.versions(item.id));
            base::ensure(!versions.empty(), "an item that is online and was never read");
            Looked looked{item, {}, {}, {}};
            EVENHAND_TRY_DONE(judge(looked, versions.back()));
            lease_.until = means_.clock.now() + means_.settings.lease;
            EVENHAND_TRY(const auto kept, means_.records.keep(lease_, looked));
            if (kept == Kept::lease_lost) {
                return base::Error{base::ErrorCode::refused, "the lease is lost", {}, {}};
            }
            if (looked.item.verdict != item.verdict) {
                digest_.news.push_back({looked.item, Seen::same, looked.assessment});
            }
        }
    }
}

/// On the day a period opens and on the day before, everything of the source that is still online is held
/// against the law of that day, once each.
Result<Done> RoundWork::sweep() {
    for (const auto& period : council_->calendar().periods(today_, today_ + std::chrono::days{1})) {
        if (period.opens != today_ && period.opens != today_ + std::chrono::days{1}) {
            continue;
        }
        const auto key = "sweep|" + std::to_string(row_.source.id) + '|' + period.election + '|' +
                         base::iso(period.opens) + '|' + base::iso(today_);
        EVENHAND_TRY(const bool done, means_.records.happened(key));
        if (done) {
            continue;
        }
        Sweep found{period.election, period.opens, today_, {}};
        ItemQuery query;
        query.source = row_.source.id;
        query.states = {ItemState::online, ItemState::suspect};
        query.limit = page_size;
        for (;; query.offset += page_size) {
            EVENHAND_TRY(const auto online, means_.records.items(query));
            for (const auto& item : online.rows) {
                EVENHAND_TRY(const auto versions, means_.records.versions(item.id));
                if (versions.empty()) {
                    continue;
                }
                EVENHAND_TRY(auto judged, assess_on(versions.back(), *council_, period.opens, began_));
                if (asks_something(judged)) {
                    found.items.push_back({item, std::move(judged.findings)});
                }
            }
            if (static_cast<std::int64_t>(online.rows.size()) < page_size) {
                break;
            }
        }
        EVENHAND_TRY(const bool first, means_.records.first_time(key, began_));
        if (first) {
            digest_.sweeps.push_back(std::move(found));
        }
    }
    return Done{};
}

Result<Done> RoundWork::finish(bool read) {
    const auto now = means_.clock.now();
    auto& state = row_.state;
    const auto planned = next_scan(means_.settings.hours, row_.source.id, now, restricted());
    if (read) {
        state.last_good = now;
        state.failures = 0;
        state.why.clear();
        state.next_due = planned;
    } else {
        constexpr std::int64_t most_doublings = 4;
        state.failures += 1;
        state.why = digest_.run.why;
        const std::chrono::minutes pause{15LL << std::min(state.failures - 1, most_doublings)};
        state.next_due = std::min(planned, now + pause);
    }
    digest_.run.ended = now;
    EVENHAND_TRY(const auto kept, means_.records.finish(lease_, state, digest_.run));
    if (kept == Kept::lease_lost) {
        return base::Error{base::ErrorCode::refused, "the lease is lost", {}, {}};
    }
    return Done{};
}

}  // namespace evenhand::scan
