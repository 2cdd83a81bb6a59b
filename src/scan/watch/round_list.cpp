#include "scan/watch/listed.hpp"
#include "scan/watch/round_work.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace evenhand::scan {
namespace {

using base::Done;
using base::Result;

Item new_item(const Source& source, const Listed& listed, Instant now) {
    Item item;
    item.source = source.id;
    item.identity = identity_of(listed);
    item.link = listed.link;
    item.title = listed.title;
    item.published = listed.published;
    item.first_seen = now;
    item.next_look = now;
    return item;
}

/// A guid that stands in a list more than once names nothing: some systems give all items one.
void forget_shared_guids(std::vector<Listed>& listed) {
    std::map<std::string, int> times;
    for (const auto& one : listed) {
        times[one.guid] += 1;
    }
    for (auto& one : listed) {
        if (times[one.guid] > 1) {
            one.guid.clear();
        }
    }
}

}  // namespace

Result<bool> RoundWork::read_source() {
    row_.state.last_look = began_;
    return row_.source.kind == SourceKind::listing ? read_news_pages() : read_feed_or_sitemap();
}

bool RoundWork::could_not_read_source(const Answer& answer) {
    digest_.run.why = answer.why.empty() ? "HTTP " + std::to_string(answer.status) : answer.why;
    return false;
}

Result<bool> RoundWork::read_news_pages() {
    // At first the whole list is wanted, afterwards what came on top of it.
    const std::size_t most_pages = row_.state.last_good ? 3 : 20;
    const Ask ask{row_.source.url, Want::page, row_.state.validators};
    auto walk = walk_listing(*fetcher_, ask, most_pages, today_);
    digest_.run.requests += static_cast<std::int64_t>(std::max<std::size_t>(walk.pages, 1));
    if (walk.first.outcome == Outcome::same) {
        digest_.run.conditional += 1;
        return true;
    }
    if (walk.first.outcome != Outcome::fetched) {
        return could_not_read_source(walk.first);
    }
    auto listing = listing_of(row_.source, walk.items);
    if (listing.items.empty()) {
        digest_.run.why = "no news is linked from the page; a script may fill it";
        return false;
    }
    digest_.run.listed = static_cast<std::int64_t>(listing.items.size());
    EVENHAND_TRY_DONE(know_new(std::move(listing.items)));
    row_.state.validators = walk.first.validators;
    return true;
}

Result<bool> RoundWork::read_feed_or_sitemap() {
    constexpr std::size_t most_further = 5;
    auto& state = row_.state;
    auto answer = fetch({row_.source.url, want_of(row_.source.kind), state.validators});
    if (answer.outcome == Outcome::same) {
        return true;
    }
    if (answer.outcome != Outcome::fetched) {
        return could_not_read_source(answer);
    }
    auto listing = read_listing(row_.source, answer);
    if (!listing.ok()) {
        digest_.run.why = listing.error().message;
        return false;
    }
    auto items = std::move(listing->items);
    for (std::size_t at = 0; at < std::min(listing->further.size(), most_further); ++at) {
        const auto more = fetch({listing->further[at], want_of(row_.source.kind), {}});
        auto part =
            more.outcome == Outcome::fetched ? read_listing(row_.source, more) : Result<Listing>(Listing{});
        if (part.ok()) {
            items.insert(items.end(), part->items.begin(), part->items.end());
        }
    }
    digest_.run.listed = static_cast<std::int64_t>(items.size());
    EVENHAND_TRY_DONE(know_new(std::move(items)));
    // Only now: validators of a list whose items are not known yet would hide them for ever. An index says
    // nothing of the sitemaps that it names.
    state.validators = listing->further.empty() ? answer.validators : Validators{};
    return true;
}

Result<Done> RoundWork::know_new(std::vector<Listed> listed) {
    EVENHAND_TRY(known_, means_.records.known(row_.source.id));
    forget_shared_guids(listed);
    std::vector<Item> fresh;
    for (const auto& one : listed) {
        const auto identity = identity_of(one);
        const auto known = std::find_if(known_.begin(), known_.end(), [&](const Records::Known& known_one) {
            return same_item(known_one.identity, identity);
        });
        if (known == known_.end()) {
            fresh.push_back(new_item(row_.source, one, began_));
        } else if (moved(*known, identity)) {
            EVENHAND_TRY_DONE(move_item(known->item, one));
            known->identity = identity;
        }
    }
    EVENHAND_TRY_DONE(ask_again_for_gone(listed));
    if (fresh.empty()) {
        return Done{};
    }
    row_.state.last_new = began_;
    lease_.until = means_.clock.now() + means_.settings.lease;
    EVENHAND_TRY(const auto kept, means_.records.know(lease_, fresh));
    return kept == Kept::yes ? Result<Done>(Done{}) : lost();
}

/// The same guid at another address that no item has.
bool RoundWork::moved(const Records::Known& known, const Identity& to) const {
    return known.identity.address != to.address && !to.guid.empty() && known.identity.guid == to.guid &&
           std::none_of(known_.begin(), known_.end(),
                        [&](const Records::Known& one) { return one.identity.address == to.address; });
}

/// It is asked for at its new address from now on; its versions and what was decided on it stay.
Result<Done> RoundWork::move_item(std::int64_t id, const Listed& to) {
    EVENHAND_TRY(auto item, means_.records.item(id));
    base::ensure(item.has_value(), "an item that is known is not recorded");
    item->identity = identity_of(to);
    item->link = to.link;
    item->validators = {};
    item->next_look = began_;
    item->misses = 0;
    item->first_miss.reset();
    if (item->state == ItemState::gone) {
        item->state = ItemState::suspect;
    }
    lease_.until = means_.clock.now() + means_.settings.lease;
    EVENHAND_TRY(const auto kept, means_.records.keep(lease_, {std::move(*item), {}, {}, {}}));
    return kept == Kept::yes ? Result<Done>(Done{}) : lost();
}

/// Once a day at most: there are lists that go on naming what is not there.
Result<Done> RoundWork::ask_again_for_gone(const std::vector<Listed>& listed) {
    constexpr std::chrono::hours not_before{20};
    std::set<std::string> addresses;
    for (const auto& one : listed) {
        addresses.insert(identity_of(one).address);
    }
    ItemQuery query;
    query.source = row_.source.id;
    query.states = {ItemState::gone};
    query.limit = 500;
    EVENHAND_TRY(auto gone, means_.records.items(query));
    for (auto& item : gone.rows) {
        if (!addresses.contains(item.identity.address) ||
            began_ - item.last_look.value_or(item.first_seen) < not_before) {
            continue;
        }
        item.next_look = began_;
        lease_.until = means_.clock.now() + means_.settings.lease;
        EVENHAND_TRY(const auto kept, means_.records.keep(lease_, {std::move(item), {}, {}, {}}));
        if (kept == Kept::lease_lost) {
            return lost();
        }
    }
    return Done{};
}

}  // namespace evenhand::scan
