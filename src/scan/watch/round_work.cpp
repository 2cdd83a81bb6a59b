#include "scan/watch/round_work.hpp"

#include "evenhand/base/digest.hpp"
#include "evenhand/calendar/london_day.hpp"
#include "evenhand/scan/fingerprint.hpp"
#include "evenhand/scan/judging.hpp"
#include "scan/watch/listed.hpp"

#include <algorithm>

namespace evenhand::scan {
namespace {

using base::Done;
using base::Result;

}  // namespace

base::Error RoundWork::lost() {
    return {base::ErrorCode::refused,
            "the scan of this source took longer than its lease, and somebody else goes on with it",
            "nothing is to be done",
            {}};
}

RoundWork::RoundWork(const RoundMeans& means, Claim claim, std::shared_ptr<const check::Knowledge> council)
    : means_(means), row_(std::move(claim.row)), lease_(std::move(claim.lease)), council_(std::move(council)),
      began_(means.clock.now()), today_(calendar::london_day(began_)), fetcher_(means.fetcher(row_.source)) {
    digest_.source = row_.source;
    digest_.run.source = row_.source.id;
    digest_.run.began = began_;
}

Result<Digest> RoundWork::run() {
    EVENHAND_TRY(auto reader, SiteReader::of(means_.records, row_.source.id, today_));
    reader_ = std::move(reader);
    if (means_.approvals != nullptr) {
        EVENHAND_TRY(approved_, means_.approvals->approved(row_.source.council));
    }
    EVENHAND_TRY(untold_, means_.records.news(row_.source.id));
    EVENHAND_TRY(const bool read, read_source());
    if (read) {
        EVENHAND_TRY_DONE(look_at_due());
        EVENHAND_TRY_DONE(read_again());
        EVENHAND_TRY_DONE(settle_gone());
    }
    EVENHAND_TRY_DONE(judge_again());
    EVENHAND_TRY_DONE(sweep());
    EVENHAND_TRY_DONE(recall_news());
    EVENHAND_TRY_DONE(finish(read));
    return std::move(digest_);
}

Answer RoundWork::fetch(const Ask& ask) {
    auto answer = fetcher_->fetch(ask);
    digest_.run.requests += 1;
    digest_.run.conditional += answer.outcome == Outcome::same ? 1 : 0;
    return answer;
}

Restricted RoundWork::restricted() const {
    return [council = council_](base::Day day) { return !council->day(day).in_force.empty(); };
}

/// What an assessment depends on besides the text: the rules, and what is in force today.
std::string RoundWork::judged_key() const {
    std::string key = council_->digest();
    for (const auto& period : council_->day(today_).in_force) {
        key += '\n' + period.election + ' ' + base::iso(period.opens);
    }
    return base::sha256(key);
}

Result<Done> RoundWork::look_at_due() {
    ItemQuery query;
    query.source = row_.source.id;
    query.states = {ItemState::waiting, ItemState::online, ItemState::suspect, ItemState::gone};
    query.due_by = began_;
    query.order = ItemQuery::Order::due;
    query.limit = std::max<std::int64_t>(means_.settings.budget - digest_.run.requests, 0);
    EVENHAND_TRY(auto due, means_.records.items(query));
    EVENHAND_TRY(known_, means_.records.known(row_.source.id));
    for (auto& item : due.rows) {
        const bool gone = item.state == ItemState::gone;
        EVENHAND_TRY_DONE(gone ? look_whether_back(std::move(item)) : look_at(std::move(item)));
    }
    return Done{};
}

Result<Done> RoundWork::look_at(Item item) {
    const auto now = means_.clock.now();
    Ask ask{item.link, Want::page, {}};
    if (!wants_full(item, now)) {
        ask.known = item.validators;
    }
    auto answer = fetch(ask);
    digest_.run.looked += 1;
    tally_.looked += 1;
    if (answer.outcome == Outcome::fetched) {
        if (!fell_back(item, row_.source, answer)) {
            return take_page(std::move(item), std::move(answer));
        }
        answer.outcome = Outcome::missing;
        answer.why = "it leads to " + answer.final_url + " now";
    }
    auto look = without_page(item, answer, now);
    if (look.seen == Seen::suspect && !answer.why.empty()) {
        look.item.why = answer.why;
    }
    if (answer.retry_after) {
        look.item.next_look = now + *answer.retry_after;
    }
    return keep_without_page(std::move(look));
}

/// What was gone and is named by the list again: put back, perhaps; or the list is an old one, and nobody is
/// told of that.
Result<Done> RoundWork::look_whether_back(Item item) {
    auto answer = fetch({item.link, Want::page, {}});
    digest_.run.looked += 1;
    if (answer.outcome == Outcome::fetched && !fell_back(item, row_.source, answer)) {
        const auto article = reader_->read({{}, item.link, began_, answer.headers, answer.body});
        if (article.ok() && !article->text.empty() && !says_missing(article->title, article->text)) {
            return take_page(std::move(item), std::move(answer));
        }
    }
    item.last_look = means_.clock.now();
    return keep({std::move(item), {}, {}, {}}, Seen::same);
}

/// A page that somebody took down is no sign of a broken site.
Result<Done> RoundWork::keep_without_page(Look look) {
    EVENHAND_TRY(const bool expected, said_to_be_down(look.item));
    tally_.looked -= expected ? 1 : 0;
    tally_.lost += expected || look.seen == Seen::same ? 0 : 1;
    return keep({std::move(look.item), {}, {}, {}}, look.seen);
}

/// Whether it is not there, and the last that a person said of it is that it was taken down.
Result<bool> RoundWork::said_to_be_down(const Item& item) {
    if (item.state != ItemState::suspect || item.misses == 0) {
        return false;
    }
    EVENHAND_TRY(const auto decisions, means_.records.decisions(item.id));
    return !decisions.empty() && decisions.back().kind == DecisionKind::taken_down;
}

Result<Done> RoundWork::take_page(Item item, Answer answer) {
    const auto now = means_.clock.now();
    Snapshot page{base::sha256(answer.body), answer.final_url.empty() ? item.link : answer.final_url, now,
                  answer.headers, std::move(answer.body)};
    item.validators = answer.validators;
    return read_page(std::move(item), std::move(page));
}

Result<Done> RoundWork::read_page(Item item, Snapshot page) {
    const auto now = means_.clock.now();
    const auto article = reader_->read(page);
    if (!article.ok() || article->text.empty()) {
        auto look =
            could_not_read(item, article.ok() ? "the page has no text" : article.error().message, now);
        // Validators of a page that was not read would hide it for ever.
        look.item.validators = {};
        return keep_without_page(std::move(look));
    }
    if (says_missing(article->title, article->text)) {
        auto look = as_missing(item, "the page says that there is nothing here", now);
        look.item.validators = {};
        return keep_without_page(std::move(look));
    }
    const auto print = fingerprint(article->title, article->text);
    item.last_look = item.last_good = item.last_full = now;
    item.misses = item.failures = 0;
    item.first_miss.reset();
    item.why.clear();
    EVENHAND_TRY(const bool twin, is_twin(item, print));
    if (twin) {
        item.state = ItemState::twin;
        item.why = "the words of an item that is known by another address";
        return keep({std::move(item), {}, {}, {}}, Seen::same);
    }
    const bool back = item.state == ItemState::gone;
    item.state = ItemState::online;
    reader_->remember(page);
    EVENHAND_TRY(const bool same, same_as_before(item, print));
    if (same) {
        item.fingerprint = print;
        Looked looked{std::move(item), {}, {}, {}};
        if (back) {
            EVENHAND_TRY(const auto versions, means_.records.versions(looked.item.id));
            EVENHAND_TRY_DONE(judge(looked, versions.back()));
        }
        return keep(looked, back ? Seen::fresh : Seen::same);
    }
    return take_version(std::move(item), std::move(page), *article, print);
}

/// A new address with the words of an item that is online: it moved, or is there twice.
Result<bool> RoundWork::is_twin(const Item& item, const std::string& print) {
    if (item.version > 0) {
        return false;
    }
    for (const auto& known : known_) {
        if (known.item != item.id && known.fingerprint == print) {
            EVENHAND_TRY(const auto other, means_.records.item(known.item));
            return other && other->state == ItemState::online;
        }
    }
    return false;
}

/// The words of two pages are compared as they are read today: what was kept of the old reading may differ
/// because more is known of the site now, and that is no change of the page.
Result<bool> RoundWork::same_as_before(const Item& item, const std::string& print) {
    if (item.version == 0) {
        return false;
    }
    if (item.fingerprint == print) {
        return true;
    }
    EVENHAND_TRY(const auto versions, means_.records.versions(item.id));
    if (versions.empty()) {
        return false;
    }
    EVENHAND_TRY(const auto before, means_.records.snapshot(versions.back().snapshot));
    if (!before) {
        return false;
    }
    const auto article = reader_->read(*before);
    return article.ok() && fingerprint(article->title, article->text) == print;
}

Result<Done> RoundWork::take_version(Item item, Snapshot page, const extract::Article& article,
                                     const std::string& print) {
    const auto seen = item.version == 0 ? Seen::fresh : Seen::changed;
    const auto judged = judged_day(item, article, today_);
    Version version;
    version.item = item.id;
    version.number = item.version + 1;
    version.at = page.at;
    version.title = line_of(article.title.empty() ? item.title : article.title);
    version.text = article.text;
    version.language = article.language;
    version.fingerprint = print;
    version.day = judged.day;
    version.day_source = judged.source;
    version.confidence = judged.confidence;
    version.other_days = judged.other_days;
    version.snapshot = page.digest;
    item.version = version.number;
    item.fingerprint = print;
    item.title = version.title;
    item.day = version.day;
    if (seen == Seen::fresh) {
        read_plainly_.push_back(item.id);
    }
    for (auto& known : known_) {
        if (known.item == item.id) {
            known.fingerprint = print;
        }
    }
    Looked looked{std::move(item), std::nullopt, std::move(page), {}};
    EVENHAND_TRY_DONE(judge(looked, version));
    looked.version = std::move(version);
    return keep(looked, seen);
}

Result<Done> RoundWork::judge(Looked& looked, const Version& version) {
    EVENHAND_TRY(looked.assessment, assess(version, *council_, today_, means_.clock.now()));
    looked.item.verdict = looked.assessment->verdict;
    looked.item.judged = judged_key();
    if (means_.approvals != nullptr) {
        const auto recognised = recognise(version, approved_);
        looked.item.recognition = recognised.how;
        looked.item.submission = recognised.submission;
    }
    return Done{};
}

Result<Done> RoundWork::keep(const Looked& looked, Seen seen) {
    auto kept = looked;
    const auto now = means_.clock.now();
    if (kept.item.next_look <= now || kept.item.failures == 0) {
        kept.item.next_look = next_look(kept.item, now, restricted());
    }
    if (seen == Seen::fresh || seen == Seen::changed || seen == Seen::gone) {
        kept.news = seen;
    }
    lease_.until = now + means_.settings.lease;
    EVENHAND_TRY(const auto done, means_.records.keep(lease_, kept));
    if (done == Kept::lease_lost) {
        return lost();
    }
    auto& run = digest_.run;
    switch (seen) {
    case Seen::fresh: ++run.fresh; break;
    case Seen::changed: ++run.changed; break;
    case Seen::same: ++run.same; break;
    case Seen::suspect: ++run.suspect; break;
    case Seen::gone: ++run.gone; break;
    case Seen::could_not_look: ++run.could_not_look; break;
    }
    if (kept.news) {
        digest_.news.push_back({std::move(kept.item), seen, std::move(kept.assessment)});
    }
    return Done{};
}

}  // namespace evenhand::scan
