#include "evenhand/scan/fingerprint.hpp"
#include "evenhand/scan/judging.hpp"
#include "scan/watch/round_work.hpp"

#include <algorithm>

namespace evenhand::scan {
namespace {

using base::Done;
using base::Result;

constexpr std::int64_t page_size = 200;

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
            return lost();
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
        EVENHAND_TRY(const bool told, said_to_be_down(item));
        if (told || proved_gone(item, means_.clock.now(), tally_)) {
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
            if (looked.item.verdict != item.verdict) {
                looked.news = Seen::same;
            }
            EVENHAND_TRY(const auto kept, means_.records.keep(lease_, looked));
            if (kept == Kept::lease_lost) {
                return lost();
            }
            if (looked.news) {
                digest_.news.push_back({looked.item, Seen::same, looked.assessment});
            }
        }
    }
}

/// What rounds that were killed had kept and told nobody is told with this one.
Result<Done> RoundWork::recall_news() {
    for (const auto& news : untold_) {
        const auto found = std::find_if(digest_.news.begin(), digest_.news.end(),
                                        [&](const ItemNews& one) { return one.item.id == news.item; });
        if (found != digest_.news.end()) {
            found->seen = news.seen == Seen::fresh ? Seen::fresh : found->seen;
            continue;
        }
        EVENHAND_TRY(auto item, means_.records.item(news.item));
        EVENHAND_TRY(auto assessment, means_.records.assessment(news.item));
        base::ensure(item.has_value(), "news of an item that is not recorded");
        digest_.news.push_back({std::move(*item), news.seen, std::move(assessment)});
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
    Ending ending{state, digest_.run, {}, done_once_};
    if (worth_telling(digest_)) {
        ending.telling = Telling{
            0, row_.source.council, now, digest_subject(digest_), digest_text(digest_), digest_json(digest_)};
    }
    EVENHAND_TRY(const auto kept, means_.records.finish(lease_, ending));
    if (kept == Kept::lease_lost) {
        return lost();
    }
    return Done{};
}

}  // namespace evenhand::scan
